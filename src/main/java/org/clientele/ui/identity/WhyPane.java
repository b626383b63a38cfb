package org.clientele.ui.identity;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clientele.analysis.linkage.Agreement;
import org.clientele.analysis.linkage.LinkageResult.Pair;
import org.clientele.analysis.linkage.LinkageResult.Reason;
import org.clientele.app.identity.Candidate;
import org.clientele.app.notice.Share;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;

/** Why two records are thought to be one person: for each field a bar that says how much it speaks for or against. */
final class WhyPane {
    private static final double HALF = 150;
    private static final double MOST_BITS = 15;
    private static final double LEAST_BITS = 0.05;

    private final Kit kit;

    WhyPane(Kit kit) {
        this.kit = kit;
    }

    /** The reasons of the weakest tie that is known, since that is the one to look at. */
    Node of(Candidate candidate) {
        if (candidate.ties().isEmpty()) {
            return new Region();
        }
        Pair tie = candidate.ties().getLast();
        Label sentence = kit.muted(Message.of(
                candidate.ids().size() > 2 ? "identity.why.weakest" : "identity.why.answer",
                new Share(QueuePane.floor(tie.probability())),
                tie.a() + 1,
                tie.b() + 1));
        GridPane bars = new GridPane(12, 8);
        List<Reason> telling = tie.reasons().stream()
                .filter(r -> r.agreement() != Agreement.UNKNOWN && Math.abs(r.bits()) >= LEAST_BITS)
                .sorted((x, y) -> Double.compare(y.bits(), x.bits()))
                .toList();
        for (Reason reason : telling) {
            bars.addRow(
                    bars.getRowCount(),
                    kit.muted(FieldWords.field(reason.field())),
                    bar(reason),
                    kit.text(FieldWords.agreement(reason.agreement())));
        }
        VBox card = kit.card(kit.heading("identity.why"), sentence, bars);
        card.setId("identity-why");
        return card;
    }

    private Node bar(Reason reason) {
        boolean forIt = reason.bits() > 0;
        double length = Math.max(2, Math.min(MOST_BITS, Math.abs(reason.bits())) / MOST_BITS * HALF);
        Region bar = new Region();
        bar.setMinSize(length, 12);
        bar.setMaxSize(length, 12);
        bar.getStyleClass().add(forIt ? "c-bar-for" : "c-bar-against");
        Region left = new Region();
        left.setMinWidth(forIt ? HALF : HALF - length);
        HBox row = new HBox(left, bar);
        row.setMinWidth(2 * HALF);
        row.setMaxWidth(2 * HALF);
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        kit.describe(
                row,
                Message.of(
                        forIt ? "identity.why.for" : "identity.why.against",
                        String.format(Locale.ROOT, "%.1f", Math.abs(reason.bits()))));
        return row;
    }
}
