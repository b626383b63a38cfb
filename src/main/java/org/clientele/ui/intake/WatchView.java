package org.clientele.ui.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clientele.app.watch.Arrival;
import org.clientele.app.watch.WatchLine;
import org.clientele.app.watch.WatchedPlace;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.StateView;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.kit.desk.Command;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.kit.desk.FileWanted;
import org.clientele.ui.kit.desk.PageView;
import org.clientele.ui.theme.Icon;
import org.jspecify.annotations.Nullable;

/** The files and folders that are watched: how each stands, what has come in last, and what to do where one waits. */
public final class WatchView implements PageView {
    /** The key by which other pages open this one. */
    public static final String PAGE = "watch";

    private final Kit kit;
    private final WatchViewModel model;
    private final StackPane root = new StackPane();
    private final VBox list = new VBox(16);
    private final Pane page;
    private final Node empty;
    private final Node closed;

    /** The page on that model. */
    public WatchView(Kit kit, WatchViewModel model) {
        this.kit = kit;
        this.model = model;
        list.setPadding(new Insets(0, 0, 24, 0));
        page = kit.page(
                Message.of("watch.title"),
                answer(),
                list,
                kit.quiet("watch-history", Message.of("watch.all"), model::history),
                kit.secondary("watch-folder", Message.of("watch.folder"), this::chooseFolder),
                kit.primary("watch-file", Message.of("watch.file"), this::chooseFile));
        empty = StateView.emptyState(
                kit,
                Icon.EYE,
                Message.of("watch.empty.title"),
                Message.of("watch.empty"),
                kit.secondary("watch-empty-folder", Message.of("watch.folder"), this::chooseFolder),
                kit.secondary("watch-empty-file", Message.of("watch.file"), this::chooseFile));
        closed = StateView.emptyState(
                kit,
                Icon.EYE,
                Message.of("watch.closed.title"),
                Message.of("watch.closed"),
                kit.primary(
                        "watch-home", Message.of("watch.home"), () -> kit.desk().open("home")));
        model.open().addListener((property, before, now) -> choose());
        model.lines().addListener((property, before, now) -> draw());
        model.asked().addListener((property, before, now) -> draw());
        draw();
        choose();
    }

    /** Opens this page from anywhere. */
    public static Command command(Desk desk) {
        return new Command(Icon.EYE, Message.of("watch.command"), null, () -> desk.open(PAGE));
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown(@Nullable Object subject) {
        if (subject instanceof Path path) {
            model.choose(path);
        }
    }

    private void choose() {
        root.getChildren().setAll(model.open().get() ? page : closed);
    }

    private ObservableValue<String> answer() {
        return kit.language()
                .follow(() -> kit.language().now(answer(model.lines().get())), model.lines());
    }

    private static Message answer(List<WatchLine> lines) {
        long on = lines.stream()
                .filter(line -> line.state() == WatchLine.State.ON)
                .count();
        long paused = lines.stream()
                .filter(line -> line.state() == WatchLine.State.PAUSED)
                .count();
        if (lines.isEmpty()) {
            return Message.of("watch.answer.none");
        }
        return paused > 0 ? Message.of("watch.answer.paused", paused) : Message.of("watch.answer", on);
    }

    private void draw() {
        list.getChildren().clear();
        Path asked = model.asked().get();
        if (asked != null) {
            list.getChildren().add(question(asked));
        }
        List<WatchLine> lines = model.lines().get();
        for (int i = 0; i < lines.size(); i++) {
            list.getChildren().add(card(lines.get(i), i));
        }
        if (lines.isEmpty() && asked == null) {
            list.getChildren().add(empty);
        }
    }

    // ---- a new place ----

    private Node question(Path path) {
        Button events = kit.primary("watch-events", Message.of("watch.kind.events"), () -> model.add(TableKind.EVENTS));
        Button orders =
                kit.secondary("watch-orders", Message.of("watch.kind.orders"), () -> model.add(TableKind.ORDERS));
        Button cancel = kit.quiet("watch-cancel", Message.of("watch.cancel"), model::chooseNothing);
        return kit.card(
                kit.stack(kit.heading("watch.ask", WatchViewModel.name(path)), kit.muted("watch.ask.more")),
                kit.row(events, orders, cancel));
    }

    private void chooseFile() {
        Path file = kit.panels().files().open(FileWanted.of("watch.file"));
        if (file != null) {
            model.choose(file);
        }
    }

    private void chooseFolder() {
        Path folder = kit.panels().files().folder(FileWanted.of("watch.folder"));
        if (folder != null) {
            model.choose(folder);
        }
    }

    // ---- a place ----

    private Node card(WatchLine line, int number) {
        WatchedPlace place = line.place();
        Icon icon = Files.isDirectory(place.path()) ? Icon.FOLDER : Icon.SPREADSHEET;
        VBox words = kit.stack(
                kit.row(kit.heading(Verbatim.of(place.name())), kit.badge(Tone.NEUTRAL, kind(place)), state(line)),
                kit.muted(Verbatim.of(String.valueOf(place.path().getParent()))));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox head = new HBox(
                16,
                icon.node("c-tile-icon"),
                words,
                turn(line, number),
                kit.icon(
                        "watch-remove-" + number,
                        Icon.DELETE,
                        Message.of("watch.remove", place.name()),
                        () -> model.remove(place)));
        head.setAlignment(Pos.CENTER_LEFT);
        VBox card = kit.card(head);
        Message fault = line.fault();
        if (fault != null) {
            card.getChildren().add(kit.banner(Tone.WARN, fault, remedies(line, number)));
        }
        card.getChildren().add(foot(line, number));
        return card;
    }

    private static Message kind(WatchedPlace place) {
        return place.kind() == TableKind.ORDERS ? Message.of("watch.kind.orders") : Message.of("watch.kind.events");
    }

    private Node state(WatchLine line) {
        return switch (line.state()) {
            case ON -> kit.badge(Tone.GOOD, Message.of("watch.state.on"));
            case OFF -> kit.badge(Tone.NEUTRAL, Message.of("watch.state.off"));
            case MISSING -> kit.badge(Tone.WARN, Message.of("watch.state.missing"));
            case PAUSED -> kit.badge(Tone.WARN, Message.of("watch.state.paused"));
        };
    }

    private Button turn(WatchLine line, int number) {
        return switch (line.state()) {
            case ON, MISSING ->
                kit.secondary("watch-pause-" + number, Message.of("watch.pause"), () -> model.pause(line.place()));
            case OFF ->
                kit.secondary("watch-begin-" + number, Message.of("watch.begin"), () -> model.resume(line.place()));
            case PAUSED ->
                kit.secondary("watch-go-on-" + number, Message.of("watch.goon"), () -> model.resume(line.place()));
        };
    }

    /** What can be done about what a place waits for, beyond going on. */
    private Node[] remedies(WatchLine line, int number) {
        Arrival last = line.last();
        Path rejects = last == null ? null : last.rejects();
        if (rejects != null) {
            return new Node[] {
                kit.link("watch-rejects-" + number, Message.of("watch.rejects"), () -> model.byHand(rejects))
            };
        }
        return Files.isRegularFile(line.place().path())
                ? new Node[] {
                    kit.link(
                            "watch-hand-" + number,
                            Message.of("watch.hand"),
                            () -> model.byHand(line.place().path()))
                }
                : new Node[0];
    }

    private Node foot(WatchLine line, int number) {
        CheckBox begins = new CheckBox();
        begins.setId("watch-with-" + number);
        begins.textProperty().bind(kit.language().text("watch.with"));
        begins.setSelected(line.place().withWorkbench());
        begins.selectedProperty().addListener((property, before, now) -> model.beginWithWorkbench(line.place(), now));
        HBox foot = kit.row();
        Arrival last = line.last();
        if (last == null) {
            foot.getChildren().add(kit.muted("watch.last.none"));
        } else {
            foot.getChildren()
                    .add(kit.muted(
                            "watch.last",
                            last.batch().counts().created()
                                    + last.batch().counts().updated(),
                            WatchViewModel.name(last.file()),
                            last.batch().at()));
            if (!last.batch().changedNothing()) {
                foot.getChildren()
                        .add(kit.link("watch-undo-" + number, Message.of("watch.undo"), () -> model.undo(last)));
            }
        }
        foot.getChildren().addAll(kit.spring(), begins);
        return foot;
    }
}
