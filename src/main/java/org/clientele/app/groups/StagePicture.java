package org.clientele.app.groups;

import java.util.List;
import org.clientele.analysis.stage.StageResult;
import org.clientele.model.text.Message;

/**
 * The lifecycle stages as they are shown.
 *
 * @param result the stages behind it
 * @param headline the answer in one sentence
 * @param stages one card per stage, from potential to lapsed
 * @param advice what to do with each stage, in the same order
 */
public record StagePicture(StageResult result, Message headline, List<GroupCard> stages, List<StageAdvice> advice) {
    public StagePicture {
        stages = List.copyOf(stages);
        advice = List.copyOf(advice);
    }
}
