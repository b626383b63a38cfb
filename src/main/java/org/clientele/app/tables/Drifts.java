package org.clientele.app.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clientele.app.notice.Share;
import org.clientele.app.tables.QualityReport.Finding;
import org.clientele.app.workbench.Edits;
import org.clientele.model.table.Field;
import org.clientele.model.text.Message;

/**
 * Compares two profiles: shares of blanks, the spread of numbers by the population stability index, the spread of words
 * by the Jensen-Shannon divergence (in bits).
 *
 * <p>The stability index is S. Siddiqi's ("Credit Risk Scorecards", 2006): below 0.1 no change, above 0.2 a change that
 * deserves a look. The divergence is J. Lin's (IEEE Trans. Inf. Theory 37, 1991), between 0 and 1.
 */
final class Drifts {
    static final double LOOK = 0.2;
    private static final double MORE_BLANK = 0.05;
    private static final double WORDS_APART = 0.1;
    private static final int BINS = 10;
    private static final double LEAST_SHARE = 1e-4;
    private static final int LEAST_ROWS = 30;

    private Drifts() {}

    static List<Finding> between(TableProfile before, TableProfile now) {
        Map<String, ColumnProfile> old = new HashMap<>();
        before.columns().forEach(column -> old.put(column.column(), column));
        List<Finding> findings = new ArrayList<>();
        for (ColumnProfile column : now.columns()) {
            ColumnProfile was = old.remove(column.column());
            if (was == null) {
                findings.add(new Finding(column.column(), Message.of("tables.drift.new", title(column)), LOOK));
            } else if (was.rows() >= LEAST_ROWS && column.rows() >= LEAST_ROWS) {
                compare(was, column, findings);
            }
        }
        old.values()
                .forEach(gone -> findings.add(
                        new Finding(gone.column(), Message.of("tables.drift.gone", title(gone)), 2 * LOOK)));
        findings.sort(Comparator.comparingDouble(finding -> -finding.size()));
        return findings;
    }

    private static void compare(ColumnProfile was, ColumnProfile now, List<Finding> findings) {
        double blanks = Math.abs(now.blankShare() - was.blankShare());
        if (blanks >= MORE_BLANK) {
            Message sentence = Message.of(
                    "tables.drift.blank", title(now), new Share(now.blankShare()), new Share(was.blankShare()));
            findings.add(new Finding(now.column(), sentence, LOOK * blanks / MORE_BLANK));
        }
        if (was.quantiles().length > 0 && now.quantiles().length > 0 && !dated(now.column())) {
            double index = stability(was.quantiles(), now.quantiles());
            if (index >= LOOK) {
                Message sentence = Message.of("tables.drift.median", title(now), now.median(), was.median());
                findings.add(new Finding(now.column(), sentence, index));
            }
        }
        if (!was.words().isEmpty() && !now.words().isEmpty()) {
            double apart = divergence(was.words(), now.words());
            if (apart >= WORDS_APART) {
                String word = moved(was.words(), now.words());
                Message sentence = Message.of(
                        "tables.drift.words",
                        title(now),
                        word,
                        new Share(now.words().getOrDefault(word, 0.0)),
                        new Share(was.words().getOrDefault(word, 0.0)));
                findings.add(new Finding(now.column(), sentence, LOOK * apart / WORDS_APART));
            }
        }
    }

    /** Days move on by themselves. */
    private static boolean dated(String column) {
        return Field.ofKey(column)
                .map(field -> switch (field.type()) {
                    case DATE, TIME -> true;
                    default -> false;
                })
                .orElse(false);
    }

    private static Message title(ColumnProfile column) {
        String word = column.column();
        return word.startsWith(Edits.EXTRA)
                ? Message.of("tables.plain", word.substring(Edits.EXTRA.length()))
                : Message.of("tables.column." + word);
    }

    /** The population stability index over the tenths of what was. */
    static double stability(double[] was, double[] now) {
        double[] edges = new double[BINS - 1];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = was[(i + 1) * ColumnProfile.PERCENT / BINS];
        }
        double[] expected = shares(was, edges);
        double[] actual = shares(now, edges);
        double index = 0;
        for (int i = 0; i < BINS; i++) {
            double e = Math.max(LEAST_SHARE, expected[i]);
            double a = Math.max(LEAST_SHARE, actual[i]);
            index += (a - e) * Math.log(a / e);
        }
        return index;
    }

    private static double[] shares(double[] quantiles, double[] edges) {
        double[] shares = new double[BINS];
        for (double value : quantiles) {
            int bin = 0;
            while (bin < edges.length && value > edges[bin]) {
                bin++;
            }
            shares[bin] += 1.0 / quantiles.length;
        }
        return shares;
    }

    /** The Jensen-Shannon divergence in bits; words beyond the kept ones count as one. */
    static double divergence(Map<String, Double> was, Map<String, Double> now) {
        Set<String> words = new HashSet<>(was.keySet());
        words.addAll(now.keySet());
        double sum = 0;
        double restWas = 1;
        double restNow = 1;
        for (String word : words) {
            double p = was.getOrDefault(word, 0.0);
            double q = now.getOrDefault(word, 0.0);
            restWas -= p;
            restNow -= q;
            sum += half(p, q) + half(q, p);
        }
        restWas = Math.max(0, restWas);
        restNow = Math.max(0, restNow);
        return Math.clamp(sum + half(restWas, restNow) + half(restNow, restWas), 0, 1);
    }

    private static double half(double p, double q) {
        return p <= 0 ? 0 : 0.5 * p * Math.log(2 * p / (p + q)) / Math.log(2);
    }

    private static String moved(Map<String, Double> was, Map<String, Double> now) {
        Set<String> words = new java.util.TreeSet<>(was.keySet());
        words.addAll(now.keySet());
        return words.stream()
                .max(Comparator.comparingDouble(
                        word -> Math.abs(now.getOrDefault(word, 0.0) - was.getOrDefault(word, 0.0))))
                .orElse("");
    }
}
