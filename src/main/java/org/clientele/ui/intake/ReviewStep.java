package org.clientele.ui.intake;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clientele.app.intake.ImportPreview;
import org.clientele.app.intake.ImportReport;
import org.clientele.app.intake.RejectsWish;
import org.clientele.app.notice.Headline;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.model.intake.Level;
import org.clientele.model.intake.ProblemGroup;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.StatTile;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.kit.job.SlotState;
import org.clientele.ui.theme.Icon;

/** The last step: what the import would do, what to know before it, and then how far it is. */
final class ReviewStep {
    private final Kit kit;
    private final WizardViewModel model;
    private final StackPane root = new StackPane();
    private final CheckedBody body;

    ReviewStep(Kit kit, WizardViewModel model) {
        this.kit = kit;
        this.model = model;
        this.body = new CheckedBody(kit, model, this::content);
        model.importing().state().addListener((property, before, now) -> draw());
        model.rejects().addListener((property, before, now) -> body.draw());
        draw();
    }

    Node node() {
        return root;
    }

    private void draw() {
        root.getChildren()
                .setAll(
                        switch (model.importing().state().get()) {
                            case SlotState.Loading<ImportReport>(Message name) ->
                                Working.of(
                                        kit,
                                        name,
                                        Message.of("importview.import.promise"),
                                        model.gauge(),
                                        model.importing()::cancel);
                            case SlotState.Failed<ImportReport>(Message sentence) ->
                                kit.column(kit.banner(Tone.BAD, sentence), body.node());
                            case SlotState.Cancelled<ImportReport> cancelled ->
                                kit.column(
                                        kit.banner(Tone.NEUTRAL, Message.of("importview.import.cancelled")),
                                        body.node());
                            case SlotState.Idle<ImportReport> idle -> body.node();
                            case SlotState.Ready<ImportReport> ready -> body.node();
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
                        kit.text("importview.review.sentence"),
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
        if (found.plan().mapping().kind() == TableKind.CONSENTS) {
            known.getChildren().add(line(Message.of("importview.permission.blank")));
        }
        RejectsWish rejects = model.rejects().get();
        if (counts.rejected() > 0) {
            known.getChildren()
                    .add(line(
                            rejects == null
                                    ? Message.of("importview.review.notsaved")
                                    : Message.of(
                                            "importview.fix.saved",
                                            rejects.file().toString())));
        }
        known.getChildren().add(line(Message.of("importview.review.undo")));
        column.getChildren().add(known);
        return column;
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
