package org.clientele.ui.intake;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clientele.app.intake.BringIn;
import org.clientele.app.intake.ImportPreview;
import org.clientele.app.intake.RejectsWish;
import org.clientele.app.notice.Headline;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.model.contact.Channel;
import org.clientele.model.intake.Level;
import org.clientele.model.intake.ProblemGroup;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Message;
import org.clientele.ui.intake.PermissionViewModel.Basis;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.StatTile;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.kit.job.SlotState;
import org.clientele.ui.theme.Icon;

/** The last step: what the import would do, what it may overwrite, what to know before it, and then how far it is. */
final class ReviewStep {
    private final Kit kit;
    private final WizardViewModel model;
    private final Runnable saveRejects;
    private final StackPane root = new StackPane();
    private final CheckedBody body;

    ReviewStep(Kit kit, WizardViewModel model, Runnable saveRejects) {
        this.kit = kit;
        this.saveRejects = saveRejects;
        this.model = model;
        this.body = new CheckedBody(kit, model, this::content);
        model.importing().state().addListener((property, before, now) -> draw());
        model.rejects().addListener((property, before, now) -> body.draw());
        draw();
    }

    Node node() {
        return root;
    }

    /** Shows what was decided elsewhere meanwhile. */
    void shown() {
        body.draw();
    }

    private void draw() {
        root.getChildren()
                .setAll(
                        switch (model.importing().state().get()) {
                            case SlotState.Loading<BringIn.Brought>(Message name) ->
                                Working.of(
                                        kit,
                                        name,
                                        Message.of("importview.import.promise"),
                                        model.gauge(),
                                        model.importing()::cancel);
                            case SlotState.Failed<BringIn.Brought>(Message sentence) ->
                                kit.column(kit.banner(Tone.BAD, sentence), body.node());
                            case SlotState.Cancelled<BringIn.Brought> cancelled ->
                                kit.column(
                                        kit.banner(Tone.NEUTRAL, Message.of("importview.import.cancelled")),
                                        body.node());
                            case SlotState.Idle<BringIn.Brought> idle -> body.node();
                            case SlotState.Ready<BringIn.Brought> ready -> body.node();
                        });
    }

    private Node content(ImportPreview found) {
        BatchSummary.Counts counts = found.counts();
        VBox column = kit.column();
        BatchSummary already = found.already();
        if (already != null) {
            column.getChildren()
                    .add(kit.banner(Tone.WARN, Message.of("importview.review.already", already.file(), already.at())));
        }
        column.getChildren()
                .addAll(
                        kit.words(
                                kit.language()
                                        .text(Message.of(
                                                "importview.review.sum",
                                                counts.created(),
                                                counts.updated(),
                                                counts.unchanged(),
                                                counts.rejected())),
                                "c-text",
                                "c-strong"),
                        kit.equal(
                                tile(Icon.ADD, "importview.review.new", "importview.review.new.note", counts.created()),
                                tile(
                                        Icon.EDIT,
                                        "importview.review.changed",
                                        "importview.review.changed.note",
                                        counts.updated()),
                                tile(
                                        Icon.CHECK,
                                        "importview.review.same",
                                        "importview.review.same.note",
                                        counts.unchanged()),
                                tile(
                                        Icon.CLOSE,
                                        "importview.review.out",
                                        "importview.review.out.note",
                                        counts.rejected())));
        if (PolicyViewModel.applies(found.plan().mapping().kind())) {
            column.getChildren().add(new PolicyCard(kit, model.policy(), found).node());
        }
        column.getChildren().add(known(found));
        return column;
    }

    private Node known(ImportPreview found) {
        VBox known = kit.card(kit.heading("importview.review.know"));
        found.notes().forEach(note -> known.getChildren().add(line(note)));
        long warned = rows(found, Level.WARNING);
        long repaired = rows(found, Level.REPAIRED);
        if (warned > 0 || repaired > 0) {
            known.getChildren()
                    .add(kit.row(
                            line(Message.of("importview.review.remarks", warned, repaired)),
                            kit.link(
                                    "import-see",
                                    Message.of("importview.review.see"),
                                    () -> model.go(ImportStep.FIX))));
        }
        permission(found, known);
        if (found.counts().rejected() > 0) {
            RejectsWish rejects = model.rejects().get();
            known.getChildren()
                    .add(kit.row(
                            line(
                                    rejects == null
                                            ? Message.of("importview.review.notsaved")
                                            : Message.of(
                                                    "importview.fix.saved",
                                                    rejects.file().toString())),
                            kit.link(
                                    "import-save-list",
                                    Message.of(
                                            rejects == null
                                                    ? "importview.review.savelist"
                                                    : "importview.fix.elsewhere"),
                                    saveRejects)));
        }
        known.getChildren().add(line(Message.of("importview.review.undo")));
        return known;
    }

    private void permission(ImportPreview found, VBox known) {
        TableKind kind = found.plan().mapping().kind();
        if (kind == TableKind.CONSENTS) {
            known.getChildren().add(line(Message.of("importview.permission.blank")));
        } else if (kind == TableKind.CUSTOMERS) {
            List<Channel> channels = PermissionViewModel.channels(found.plan().mapping());
            boolean told = !ConsentWords.bound(found.plan().mapping()).isEmpty();
            for (Channel channel : channels) {
                Basis basis = model.permission().line(channel).basis().get();
                Message name = PermissionStep.channel(channel);
                known.getChildren()
                        .add(line(
                                switch (basis) {
                                    case NOT_ASKED ->
                                        Message.of(
                                                told ? "importview.review.bycolumn" : "importview.review.notasked",
                                                name);
                                    case AGREED -> Message.of("importview.review.agreed", name);
                                    case EXISTING -> Message.of("importview.review.existing", name);
                                    case BY_COLUMN -> Message.of("importview.review.bycolumn", name);
                                }));
            }
        }
    }

    private static long rows(ImportPreview found, Level level) {
        return found.problems().stream()
                .filter(group -> group.level() == level)
                .mapToLong(ProblemGroup::rows)
                .sum();
    }

    private Node line(Message words) {
        return kit.row(Icon.INFORMATION.node("c-tile-icon"), kit.text(words));
    }

    private Node tile(Icon icon, String name, String note, long number) {
        ObservableValue<String> figure = kit.language().text("importview.figure", new Headline(number));
        return new StatTile(kit, icon, Message.of(name), figure, kit.language().text(note), null);
    }
}
