package org.clientele.ui.care;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clientele.app.care.Backup;
import org.clientele.app.care.Checkup;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.StateView;
import org.clientele.ui.kit.Tables;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.kit.desk.Command;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.kit.desk.FileWanted;
import org.clientele.ui.kit.desk.PageView;
import org.clientele.ui.theme.Icon;
import org.jspecify.annotations.Nullable;

/** The backups of the open workbench: what there is, whether all is well, and the way back. */
public final class CareView implements PageView {
    private static final double SIDE = 320;
    private final Kit kit;
    private final CareViewModel model;
    private final StackPane root = new StackPane();
    private final VBox health = new VBox(10);
    private final Pane page;
    private final Node closed;

    /** The page on that model. */
    public CareView(Kit kit, CareViewModel model) {
        this.kit = kit;
        this.model = model;
        StateView<List<Backup>> list = new StateView<>(kit, model.backups(), this::table)
                .skeleton(StateView.Skeleton.ROWS)
                .empty(
                        StateView.emptyState(
                                kit,
                                Icon.SHIELD,
                                Message.of("careview.none"),
                                Message.of("careview.none.words"),
                                blocked(kit.secondary("care-make-first", Message.of("careview.make"), model::backUp))),
                        List::isEmpty)
                .retry(model::reload);
        HBox.setHgrow(list, Priority.ALWAYS);
        list.setMinWidth(0);
        VBox side = new VBox(16, healthCard(), kit.card(kit.muted("careview.kept")));
        side.setMinWidth(SIDE);
        side.setMaxWidth(SIDE);
        HBox body = new HBox(16, list, side);
        body.setPadding(new Insets(0, 0, 24, 0));
        page = kit.fullPage(
                Message.of("careview.title"),
                answer(),
                body,
                blocked(kit.secondary("care-file", Message.of("careview.file"), this::chooseBackup)),
                blocked(kit.secondary("care-along", Message.of("careview.along"), this::chooseTarget)),
                blocked(kit.primary("care-make", Message.of("careview.make"), model::backUp)));
        closed = StateView.emptyState(
                kit,
                Icon.SHIELD,
                Message.of("careview.closed.title"),
                Message.of("careview.closed"),
                kit.primary("care-home", Message.of("careview.home"), model::home));
        model.open().addListener((property, before, now) -> choose());
        choose();
    }

    /** What can be done from anywhere: open this page; keep what there is now, which is all that is left of saving. */
    public static List<Command> commands(Desk desk, CareViewModel model) {
        return List.of(
                new Command(Icon.SHIELD, Message.of("careview.command"), null, () -> desk.open("care")),
                new Command(
                        Icon.SAVED,
                        Message.of("careview.make"),
                        new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN),
                        model::backUp));
    }

    private void choose() {
        root.getChildren().setAll(model.open().get() ? page : closed);
    }

    private Button blocked(Button button) {
        button.disableProperty().bind(model.busy());
        return button;
    }

    private ObservableValue<String> answer() {
        return kit.language()
                .follow(
                        () -> {
                            List<Backup> all = model.backups().latest().get();
                            if (all == null) {
                                return "";
                            }
                            return all.isEmpty()
                                    ? kit.language().now("careview.answer.none")
                                    : kit.language()
                                            .now(
                                                    "careview.answer",
                                                    all.size(),
                                                    all.getFirst().at());
                        },
                        model.backups().latest());
    }

    private Node table(List<Backup> backups) {
        TableView<Backup> table =
                Tables.of(kit, "care-backups", FXCollections.observableArrayList(backups), Message.of("careview.none"));
        table.getColumns()
                .addAll(List.of(
                        Tables.column(
                                kit,
                                Message.of("careview.when"),
                                190,
                                backup -> kit.language().figures().moment(backup.at())),
                        Tables.column(
                                kit,
                                Message.of("careview.kind"),
                                210,
                                backup -> kit.language().now(kind(backup.kind()))),
                        Tables.number(
                                kit,
                                Message.of("careview.rows"),
                                100,
                                backup -> kit.language().figures().count(backup.rows())),
                        Tables.number(
                                kit,
                                Message.of("careview.size"),
                                90,
                                backup -> kit.language()
                                        .now("careview.megabytes", CareViewModel.megabytes(backup.bytes()))),
                        Tables.nodes(
                                kit,
                                Message.of("careview.restore"),
                                110,
                                backup -> blocked(kit.link(
                                        "care-restore-" + backup.sequence(),
                                        Message.of("careview.restore"),
                                        () -> model.restore(backup))))));
        table.getStyleClass().add("c-dense");
        table.getColumns().getFirst().getStyleClass().add("c-first-column");
        return table;
    }

    private static Message kind(Backup.Kind kind) {
        return switch (kind) {
            case CLOSING -> Message.of("care.kind.closing");
            case BY_HAND -> Message.of("care.kind.by-hand");
            case BEFORE_IMPORT -> Message.of("care.kind.before-import");
            case BEFORE_UPGRADE -> Message.of("care.kind.before-upgrade");
            case SET_ASIDE -> Message.of("care.kind.set-aside");
        };
    }

    // ---- health ----

    private Node healthCard() {
        model.checkup().latest().addListener((property, before, now) -> healthIs(now));
        healthIs(model.checkup().latest().get());
        Button check = kit.secondary("care-check", Message.of("careview.check"), model::check);
        check.disableProperty().bind(model.checkup().loading().or(model.busy()));
        return kit.card(Message.of("careview.health"), health, check);
    }

    private void healthIs(@Nullable Checkup found) {
        health.getChildren().clear();
        if (found == null) {
            health.getChildren().add(kit.muted("careview.health.never"));
        } else if (found.sound()) {
            health.getChildren()
                    .addAll(
                            kit.banner(
                                    Tone.GOOD,
                                    Message.of(
                                            "careview.health.sound",
                                            found.rows(),
                                            found.tables().size())),
                            kit.muted("careview.health.backups", found.backups()));
        } else {
            health.getChildren()
                    .add(kit.banner(
                            Tone.BAD,
                            Message.of("careview.health.faults", found.faults().size())));
            found.faults().forEach(fault -> health.getChildren().add(kit.text(fault)));
        }
    }

    // ---- files ----

    private void chooseTarget() {
        Path file = kit.panels()
                .files()
                .save(FileWanted.of("careview.along.choose")
                        .named(model.name() + ".zip")
                        .ending("zip"));
        if (file != null) {
            model.takeAlong(file);
        }
    }

    private void chooseBackup() {
        Path file =
                kit.panels().files().open(FileWanted.of("careview.file.choose").ending("zip"));
        if (file != null) {
            model.restore(file);
        }
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown(@Nullable Object subject) {
        model.visited();
    }
}
