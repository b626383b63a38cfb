package org.clientele.app.groups;

import java.time.LocalDate;
import org.clientele.analysis.rule.RuleTrace.Evidence;
import org.clientele.model.text.Message;

/** Says what decided a condition about one customer. */
public final class WhyWords {
    private WhyWords() {}

    /** What was found, in words. */
    public static Message evidence(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Value(String value) -> Message.of("rule.evidence.value", value);
            case Evidence.Blank() -> Message.of("rule.evidence.blank");
            case Evidence.Seen(int times, int day, String what) ->
                what.isEmpty()
                        ? Message.of("rule.evidence.times", times, LocalDate.ofEpochDay(day))
                        : Message.of("rule.evidence.last", times, LocalDate.ofEpochDay(day), what);
            case Evidence.Chain(int from, int to) ->
                Message.of("rule.evidence.chain", LocalDate.ofEpochDay(from), LocalDate.ofEpochDay(to));
            case Evidence.Rank(int rank) -> Message.of("rule.evidence.rank", rank);
            case Evidence.Distance(double km) -> Message.of("rule.evidence.distance", km);
            case Evidence.Nowhere() -> Message.of("rule.evidence.nowhere");
            case Evidence.Unseen() -> Message.of("rule.evidence.none");
        };
    }
}
