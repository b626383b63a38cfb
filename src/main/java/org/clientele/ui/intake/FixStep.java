package org.clientele.ui.intake;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clientele.app.intake.ImportPreview;
import org.clientele.app.intake.RejectsWish;
import org.clientele.model.intake.Level;
import org.clientele.model.intake.ProblemGroup;
import org.clientele.model.intake.Remark;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.theme.Icon;

/** The third step: what is wrong with which rows, gravest first, and where the rows that are left out go. */
final class FixStep {
    private static final int EXAMPLES = 3;
    private final Kit kit;
    private final WizardViewModel model;
    private final Runnable chooseFile;
    private final StackPane savedHolder = new StackPane();
    private final CheckedBody body;

    FixStep(Kit kit, WizardViewModel model, Runnable chooseFile) {
        this.kit = kit;
        this.model = model;
        this.chooseFile = chooseFile;
        this.body = new CheckedBody(kit, model, this::content);
        model.rejects().addListener((property, before, now) -> saved());
    }

    Node node() {
        return body.node();
    }

    private Node content(ImportPreview found) {
        if (found.problems().isEmpty()) {
            return kit.card(kit.row(
                    Icon.CHECK_CIRCLE.node("c-good-icon"),
                    kit.text("importview.fix.none", found.counts().read())));
        }
        VBox column = kit.column();
        long out = found.counts().rejected();
        if (out > 0) {
            column.getChildren().add(leftOut(found, out));
        }
        section(column, found, Level.WARNING, Tone.WARN, "importview.fix.warnings");
        section(column, found, Level.REPAIRED, Tone.NEUTRAL, "importview.fix.repaired");
        return column;
    }

    private Node leftOut(ImportPreview found, long out) {
        saved();
        VBox card = kit.card(
                Message.of("importview.fix.out"),
                kit.text("importview.fix.sentence", out, found.counts().read() - out),
                savedHolder);
        groups(card, found, Level.REJECTED, Tone.BAD);
        return card;
    }

    /** Where the rows left out are written, or the offer to write them. */
    private void saved() {
        RejectsWish wish = model.rejects().get();
        Button choose = kit.secondary(
                "import-rejects",
                Message.of(wish == null ? "importview.fix.save" : "importview.fix.elsewhere"),
                chooseFile);
        savedHolder
                .getChildren()
                .setAll(
                        wish == null
                                ? choose
                                : kit.row(
                                        Icon.CHECK.node("c-good-icon"),
                                        kit.muted(
                                                "importview.fix.saved",
                                                wish.file().toString()),
                                        choose));
    }

    private void section(VBox column, ImportPreview found, Level level, Tone tone, String heading) {
        if (found.problems().stream().anyMatch(group -> group.level() == level)) {
            VBox card = kit.card(kit.heading(heading));
            groups(card, found, level, tone);
            column.getChildren().add(card);
        }
    }

    private void groups(VBox card, ImportPreview found, Level level, Tone tone) {
        List<ProblemGroup> groups = found.problems().stream()
                .filter(group -> group.level() == level)
                .toList();
        for (ProblemGroup group : groups) {
            HBox head = kit.row(tone.icon().node(), kit.words(kit.language().text(group.title()), "c-strong"));
            head.getStyleClass().addAll("c-problem", tone.styleClass());
            VBox lines = new VBox(4, head);
            for (Remark remark : group.examples().stream().limit(EXAMPLES).toList()) {
                Label line = kit.muted(remark.sentence());
                line.getStyleClass().add("c-problem-line");
                lines.getChildren().add(line);
            }
            card.getChildren().add(lines);
        }
    }
}
