package org.clientele.ui.groups;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clientele.app.groups.RuleAnswer;
import org.clientele.app.groups.SizeHistory;
import org.clientele.app.notice.Share;
import org.clientele.model.group.SavedGroup;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.kit.chart.ChartPane;
import org.clientele.ui.kit.job.SlotState;
import org.clientele.ui.theme.Icon;

/** What a rule finds: how many, whom one can reach, the sentence, some examples, and how many there were in the past. */
final class RuleResult {
    private static final double PANEL = 304;

    private final Kit kit;
    private final RulesViewModel rules;
    private final Runnable save;
    private final VBox found;
    private final VBox past;
    private final VBox node;

    RuleResult(Kit kit, RulesViewModel rules, Runnable save) {
        this.kit = kit;
        this.rules = rules;
        this.save = save;
        this.found = kit.card();
        this.past = kit.column();
        this.node = new VBox(16, found, past);
        node.setMinWidth(PANEL);
        node.setPrefWidth(PANEL);
        node.setMaxWidth(PANEL);
        node.setMaxHeight(Region.USE_PREF_SIZE);
        rules.answer().state().addListener((property, before, now) -> draw());
        rules.history().state().addListener((property, before, now) -> drawPast());
        rules.versions().group().addListener((property, before, now) -> draw());
        draw();
        drawPast();
    }

    /** The column beside the rule. */
    VBox node() {
        return node;
    }

    private void draw() {
        RuleAnswer counted = rules.answer().latest().get();
        switch (rules.answer().state().get()) {
            case SlotState.Failed<RuleAnswer>(Message sentence) ->
                found.getChildren().setAll(kit.banner(Tone.BAD, sentence));
            case SlotState.Cancelled<RuleAnswer> cancelled ->
                found.getChildren().setAll(kit.muted("rulesview.cancelled"));
            default ->
                found.getChildren()
                        .setAll(counted == null ? List.of(kit.muted("state.groups.loading")) : counted(counted));
        }
    }

    private List<Node> counted(RuleAnswer counted) {
        int people = counted.members().size();
        int all = counted.facts().customers();
        Label number =
                kit.words(kit.language().follow(() -> kit.language().figures().count(people)), "c-number");
        number.setId("rules-people");
        Label sentence = kit.text(counted.sentence());
        sentence.setId("rules-sentence");
        SavedGroup group = rules.versions().group().get();
        Button keep = kit.primary(
                "rules-save", Message.of(group == null ? "rulesview.save" : "rulesview.save.version"), save);
        Button campaign = kit.secondary("rules-campaign", Message.of("groupsview.campaign"), rules::campaign);
        Button see = kit.quiet("rules-see", Message.of("groupsview.see"), rules::people);
        for (Button button : new Button[] {keep, campaign, see}) {
            button.setMaxWidth(Double.MAX_VALUE);
        }
        campaign.setDisable(people == 0);
        see.setDisable(people == 0);
        keep.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> rules.asOf().get() != null, rules.asOf()));
        List<Node> parts = new ArrayList<>(List.of(
                number,
                kit.muted(Message.of("rulesview.of", all, new Share(all == 0 ? 0 : (double) people / all))),
                reach(counted),
                new VBox(8, keep, campaign, see),
                kit.overline("rulesview.words"),
                sentence));
        examples(counted, parts);
        return parts;
    }

    private Node reach(RuleAnswer counted) {
        return new VBox(
                4,
                Facets.line(kit, Icon.CAMPAIGNS, kit.text("rulesview.reach.email", counted.canEmail())),
                Facets.line(kit, Icon.SMS, kit.text("rulesview.reach.sms", counted.canText())));
    }

    private void examples(RuleAnswer counted, List<Node> parts) {
        List<RulesViewModel.Example> examples = RulesViewModel.examples(counted);
        if (examples.isEmpty()) {
            return;
        }
        parts.add(kit.overline("rulesview.examples"));
        VBox list = new VBox(2);
        list.setId("rules-examples");
        for (RulesViewModel.Example example : examples) {
            Label city = kit.muted(Verbatim.of(example.city()));
            list.getChildren().add(new HBox(8, kit.text(Verbatim.of(example.name())), kit.spring(), city));
        }
        parts.add(list);
    }

    private void drawPast() {
        switch (rules.history().state().get()) {
            case SlotState.Ready<SizeHistory>(SizeHistory history)
            when history.of(rules.segment()).isPresent() -> {
                ChartPane chart = new ChartPane(kit, HistoryLines.one(history, rules.segment()));
                chart.setId("rules-history");
                past.getChildren().setAll(kit.card(chart));
            }
            case SlotState.Loading<SizeHistory> loading ->
                past.getChildren().setAll(kit.card(kit.muted("rule.job.history")));
            case SlotState.Failed<SizeHistory> failed -> past.getChildren().clear();
            case SlotState.Ready<SizeHistory> nothing -> past.getChildren().clear();
            default -> {
                if (rules.answer().latest().get() == null) {
                    past.getChildren().clear();
                } else {
                    past.getChildren().setAll(kit.quiet("rules-replay", Message.of("rulesview.replay"), rules::replay));
                }
            }
        }
    }
}
