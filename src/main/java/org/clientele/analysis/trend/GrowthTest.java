package org.clientele.analysis.trend;

import java.util.ArrayList;
import java.util.List;
import org.clientele.analysis.trend.TrendResult.Against;
import org.clientele.analysis.trend.TrendResult.Growth;
import org.clientele.analysis.trend.TrendResult.Way;

/**
 * Tells growth from chance.
 *
 * <p>With two years of finished periods each of the last year is compared with the same one a year before, so that seasons
 * are no trend, and a two-sided sign test asks whether so many of them could be above (or below) by chance. With less the
 * Mann–Kendall test asks of at most the last twelve periods whether later ones are higher. Either way the probabilities of all
 * lines are adjusted together (Benjamini–Hochberg), and 5 % is the border.
 */
final class GrowthTest {
    private static final int FEWEST = 8;
    private static final int MOST = 12;
    private static final double BORDER = 0.05;

    private GrowthTest() {}

    static List<Growth> of(long[][] figures, int finished, int year) {
        List<Growth> raw = new ArrayList<>();
        for (long[] line : figures) {
            raw.add(finished >= 2 * year ? yearly(line, finished, year) : recent(line, finished));
        }
        return judged(raw);
    }

    private static Growth yearly(long[] line, int finished, int year) {
        double now = 0;
        double before = 0;
        int up = 0;
        int of = 0;
        for (int t = finished - year; t < finished; t++) {
            now += line[t];
            before += line[t - year];
            if (line[t] != line[t - year]) {
                of++;
                up += line[t] > line[t - year] ? 1 : 0;
            }
        }
        Way way = 2 * up > of ? Way.RISING : Way.FALLING;
        return new Growth(way, Against.YEAR_BEFORE, now, before, up, of, signTest(up, of));
    }

    private static Growth recent(long[] line, int finished) {
        int n = Math.min(MOST, finished);
        double[] last = new double[n];
        for (int i = 0; i < n; i++) {
            last[i] = line[finished - n + i];
        }
        int half = n / 2;
        double now = 0;
        double before = 0;
        for (int i = 0; i < half; i++) {
            before += last[i + n % 2];
            now += last[n - half + i];
        }
        int up = 0;
        for (int i = 1; i < n; i++) {
            up += last[i] > last[i - 1] ? 1 : 0;
        }
        boolean enough = n >= FEWEST;
        MannKendall test = MannKendall.of(last);
        return new Growth(
                !enough ? Way.TOO_SHORT : test.s() > 0 ? Way.RISING : Way.FALLING,
                Against.EARLIER,
                now,
                before,
                up,
                Math.max(0, n - 1),
                enough ? test.chance() : 1);
    }

    /** How often at least that many of {@code of} coins, or as few, would show heads. */
    static double signTest(int up, int of) {
        int most = Math.max(up, of - up);
        double term = 1;
        for (int i = 0; i < of; i++) {
            term /= 2;
        }
        double tail = 0;
        for (int k = 0; k <= of; k++) {
            if (k >= most) {
                tail += term;
            }
            term *= (double) (of - k) / (k + 1);
        }
        return Math.min(1, 2 * tail);
    }

    private static List<Growth> judged(List<Growth> raw) {
        List<Integer> tested = new ArrayList<>();
        for (int i = 0; i < raw.size(); i++) {
            if (raw.get(i).way() != Way.TOO_SHORT) {
                tested.add(i);
            }
        }
        tested.sort((a, b) -> Double.compare(raw.get(b).chance(), raw.get(a).chance()));
        List<Growth> judged = new ArrayList<>(raw);
        double least = 1;
        for (int rank = tested.size(); rank >= 1; rank--) {
            int i = tested.get(tested.size() - rank);
            Growth one = raw.get(i);
            least = Math.min(least, one.chance() * tested.size() / rank);
            Way way = least > BORDER ? Way.UNCLEAR : one.way();
            judged.set(i, new Growth(way, one.against(), one.now(), one.before(), one.up(), one.of(), least));
        }
        return judged;
    }
}
