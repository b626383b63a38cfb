package org.clientele.ui.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clientele.app.campaign.BuiltAudience;
import org.clientele.app.experiment.ArmNames;
import org.clientele.app.experiment.TrialPower;
import org.clientele.app.notice.Amount;
import org.clientele.app.notice.Share;
import org.clientele.app.revenue.RevenueNote;
import org.clientele.app.workbench.ExperimentEntry.ArmEntry;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.RevenueCaption;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.kit.Verbatim;

/** What a test can show before it is sent: the answer first, then people, money, and what else could be done. */
final class PowerPane {
    private final Kit kit;
    private final TrialViewModel model;
    private final String currency;

    PowerPane(Kit kit, TrialViewModel model, String currency) {
        this.kit = kit;
        this.model = model;
        this.currency = currency;
    }

    Node of(BuiltAudience built) {
        TrialPower power = built.trial();
        VBox column = new VBox(12);
        List<Message> said = power.sentences();
        Tone tone = power.enough() ? Tone.GOOD : power.sends() > 0 ? Tone.WARN : Tone.NEUTRAL;
        column.getChildren().add(kit.banner(tone, said.getFirst()));
        power.main().stream()
                .filter(pair -> pair.needed() > 0)
                .max((a, b) -> Double.compare(lack(a), lack(b)))
                .ifPresent(pair -> column.getChildren().add(bar(pair)));
        said.stream().skip(1).forEach(sentence -> column.getChildren().add(kit.text(sentence)));
        if (!power.options().isEmpty()) {
            column.getChildren().add(options(power));
        }
        List<Node> rows = new ArrayList<>();
        for (TrialPower.Pair pair : power.pairs()) {
            if (pair.people() > 0 && pair.needed() > 0) {
                rows.add(pair(pair));
            }
        }
        if (!rows.isEmpty()) {
            column.getChildren().add(new VBox(0, rows.toArray(Node[]::new)));
        }
        if (built.audience().control().size() > 0) {
            column.getChildren()
                    .addAll(
                            kit.banner(Tone.NEUTRAL, TestStep.price(built.audience(), built.power(), currency)),
                            new RevenueCaption(kit, "campaign-revenue", RevenueNote.of(built.facts())));
        }
        return column;
    }

    private static double lack(TrialPower.Pair pair) {
        return (double) pair.needed() / Math.max(1, pair.people());
    }

    /** The people there are, as a part of the people it takes. */
    private Node bar(TrialPower.Pair pair) {
        int whole = (int) Math.min(Integer.MAX_VALUE, Math.max(pair.needed(), pair.people()));
        FallBar bar = new FallBar(0, (int) pair.people(), whole, pair.enough() ? "c-power-enough" : "c-power-short");
        Label have =
                kit.words(kit.language().text(Message.of("experimentview.have", pair.people())), "c-text", "c-strong");
        Label need = kit.muted(Message.of("experimentview.need", pair.needed()));
        HBox words = new HBox(have, kit.spring(), need);
        return new VBox(6, words, bar);
    }

    private Node options(TrialPower power) {
        VBox column = new VBox(8);
        for (TrialPower.Option option : power.options()) {
            String word = option.way().name().toLowerCase(Locale.ROOT).replace('_', '-');
            Message shows = Double.isFinite(option.smallestLift())
                    ? Message.of("experimentview.way.why." + word, new Share(option.smallestLift()), option.sends())
                    : Message.of("experimentview.way.blind");
            Label why = kit.muted(shows);
            HBox.setHgrow(why, Priority.ALWAYS);
            why.setMaxWidth(Double.MAX_VALUE);
            Node button = kit.secondary(
                    "campaign-way-" + word,
                    Message.of("experimentview.way." + word),
                    () -> model.choose(option.way(), seriesName()));
            HBox row = new HBox(16, why, button);
            row.setAlignment(Pos.CENTER_LEFT);
            row.getStyleClass().add("c-campaign-row");
            column.getChildren().add(row);
        }
        return column;
    }

    private String seriesName() {
        String question = model.trial().question().strip();
        return question.isEmpty() ? model.spec().name() : question;
    }

    private Node pair(TrialPower.Pair pair) {
        Message arms = Message.of("experimentview.pair", name(pair.arm()), name(pair.base()));
        Label title = kit.text(arms);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        Message seen = Double.isInfinite(pair.smallestLift())
                ? Message.of("experimentview.sees.nothing")
                : pair.money() > 0
                        ? Message.of(
                                "experimentview.sees.money",
                                new Share(pair.smallestLift()),
                                new Amount(pair.money(), currency))
                        : Message.of("experimentview.sees", new Share(pair.smallestLift()));
        Label words = kit.muted(seen);
        words.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        HBox row = new HBox(16, title, words);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("c-campaign-row");
        return row;
    }

    private static Message name(ArmEntry arm) {
        return arm.control()
                ? Message.of("experiment.arm.nobody")
                : Message.of("experimentview.version", Verbatim.of(ArmNames.of(arm)));
    }
}
