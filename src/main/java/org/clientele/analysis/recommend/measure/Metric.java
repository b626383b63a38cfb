package org.clientele.analysis.recommend.measure;

import java.util.Locale;
import java.util.Optional;

/**
 * One figure that is measured, such as NDCG at 10.
 *
 * @param kind what is measured
 * @param k length of the lists; 0 for the whole ranking
 */
public record Metric(MetricKind kind, int k) {
    /** Longer lists than this are not made. */
    public static final int MOST = 1_000;

    public Metric {
        if (k < 0 || k > MOST || k == 0 && kind.needsLength() || k > 0 && !mayBeCut(kind)) {
            throw new IllegalArgumentException(kind + "@" + k);
        }
    }

    private static boolean mayBeCut(MetricKind kind) {
        return kind.needsLength() || kind == MetricKind.MRR;
    }

    /** Reads a name such as {@code ndcg@10} or {@code auc}; empty when there is no such figure. */
    public static Optional<Metric> parse(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        int at = plain.indexOf('@');
        try {
            int k = at < 0 ? 0 : Integer.parseInt(plain.substring(at + 1));
            return MetricKind.of(at < 0 ? plain : plain.substring(0, at)).map(kind -> new Metric(kind, k));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** Its name on the command line and in files. */
    public String code() {
        return k == 0 ? kind.code() : kind.code() + "@" + k;
    }
}
