package org.clientele.app.behaviour;

import java.util.List;
import org.clientele.analysis.trend.CalendarResult;
import org.clientele.analysis.trend.TrendResult;
import org.clientele.model.text.Message;

/**
 * What is bought more and less over time, ready to be shown.
 *
 * @param result the figures
 * @param calendar when in the week people buy
 * @param scope what they rest on
 * @param best the lines with most in the last year, the largest first
 * @param rest everything but the best as one line
 * @param headline the answer in one sentence
 * @param week when people buy, in one sentence
 */
public record TrendPicture(
        TrendResult result,
        CalendarResult calendar,
        Scope scope,
        List<Integer> best,
        long[] rest,
        Message headline,
        Message week) {
    public TrendPicture {
        best = List.copyOf(best);
    }

    /** What a line is called. */
    public Message name(int line) {
        return TrendWords.name(result, scope.facts(), line);
    }
}
