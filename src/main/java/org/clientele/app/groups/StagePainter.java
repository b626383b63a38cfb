package org.clientele.app.groups;

import java.util.ArrayList;
import java.util.List;
import org.clientele.analysis.attributes.AttributeTable;
import org.clientele.analysis.stage.StageResult;
import org.clientele.analysis.stage.StageSpec;
import org.clientele.facts.Facts;
import org.clientele.model.group.Segment;
import org.clientele.model.group.Stage;
import org.clientele.model.rule.RuleParser;
import org.clientele.model.rule.RuleSentence;
import org.clientele.model.text.Message;

/** Makes the picture of the lifecycle stages. */
final class StagePainter {
    private StagePainter() {}

    static StagePicture picture(StageResult result, Facts facts, AttributeTable table, Reach reach, String currency) {
        List<GroupCard> cards = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            cards.add(new GroupCard(
                    new Segment.InStage(stage),
                    Message.of(stage.textKey()),
                    sentence(stage, result.spec()),
                    Message.of("stage.strategy." + stage.word()),
                    GroupNumbers.of(result.members(stage), table, reach)));
        }
        return new StagePicture(
                result,
                Message.of("stage.headline", table.customers(), result.shopGap()),
                cards,
                new StageAdvisor(facts, table, result, reach, currency).all());
    }

    private static Message sentence(Stage stage, StageSpec spec) {
        String rule = spec.plan().rules().get(stage);
        if (rule != null) {
            return RuleSentence.of(RuleParser.parse(rule));
        }
        if (spec.plan().rest() == stage && stage != Stage.ACTIVE) {
            return Message.of("stage.sentence.rest");
        }
        StageSpec.Away away = spec.away();
        return switch (stage) {
            case POTENTIAL -> Message.of("stage.sentence.potential");
            case NEW -> Message.of("stage.sentence.new", spec.newDays());
            case ACTIVE -> Message.of("stage.sentence.active");
            case HIGH_VALUE ->
                Message.of(
                        "stage.sentence.high-value",
                        spec.vip().orders(),
                        spec.vip().topShare());
            case AT_RISK -> Message.of("stage.sentence.at-risk", away.riskGaps(), away.riskDays());
            case LAPSED -> Message.of("stage.sentence.lapsed", away.lapsedGaps(), away.lapsedDays());
        };
    }
}
