package org.clientele.app.behaviour;

import java.util.ArrayList;
import java.util.List;
import org.clientele.analysis.cohort.CohortResult;
import org.clientele.analysis.cohort.CohortResult.Measure;
import org.clientele.app.notice.Share;
import org.clientele.model.text.Message;

/** Says what cohorts tell. */
final class CohortWords {
    private static final int LATER = 3;
    private static final int FEW = 100;

    private CohortWords() {}

    static Message headline(CohortResult result) {
        String period = result.spec().period().word();
        if (result.people() == 0) {
            return Message.of("cohort.nobody");
        }
        double next = result.average(Measure.RETAINED, 1, false);
        if (Double.isNaN(next)) {
            return Message.of("cohort.headline.short." + period, result.people());
        }
        double later = result.average(Measure.RETAINED, LATER, false);
        return Double.isNaN(later)
                ? Message.of("cohort.headline.one." + period, new Share(next))
                : Message.of("cohort.headline." + period, new Share(next), new Share(later));
    }

    static List<Message> notes(CohortResult result) {
        List<Message> notes = new ArrayList<>();
        if (result.people() > 0 && result.people() < FEW) {
            notes.add(Message.of("cohort.note.few", result.people()));
        }
        if (result.cohorts() > 1 && oldest(result)) {
            notes.add(Message.of(
                    "cohort.note.oldest", PeriodNames.of(result.spec().period(), result.first())));
        }
        return notes;
    }

    /** Where the data begin, old customers look new: the first cohort is then far larger than the others. */
    private static boolean oldest(CohortResult result) {
        double others = 0;
        for (int i = 1; i < result.cohorts(); i++) {
            others = Math.max(others, result.size()[i]);
        }
        return result.size()[0] > 1.8 * others;
    }
}
