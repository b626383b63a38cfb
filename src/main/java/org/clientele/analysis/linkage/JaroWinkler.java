package org.clientele.analysis.linkage;

/** The likeness of two short texts after Jaro and Winkler (1990): 1 equal, 0 nothing in common. */
final class JaroWinkler {
    private static final int LONGEST_PREFIX = 4;
    private static final double PREFIX_WEIGHT = 0.1;
    private static final double BOOST_FROM = 0.7;
    private static final int MOST = 256;

    private final boolean[] hitA = new boolean[MOST];
    private final boolean[] hitB = new boolean[MOST];

    /** The likeness; only the first 256 signs count. */
    double of(String a, String b) {
        int n = Math.min(a.length(), MOST);
        int m = Math.min(b.length(), MOST);
        if (n == 0 || m == 0) {
            return n == m ? 1 : 0;
        }
        int reach = Math.max(0, Math.max(n, m) / 2 - 1);
        java.util.Arrays.fill(hitA, 0, n, false);
        java.util.Arrays.fill(hitB, 0, m, false);
        int matches = 0;
        for (int i = 0; i < n; i++) {
            int to = Math.min(m - 1, i + reach);
            for (int j = Math.max(0, i - reach); j <= to; j++) {
                if (!hitB[j] && a.charAt(i) == b.charAt(j)) {
                    hitA[i] = true;
                    hitB[j] = true;
                    matches++;
                    break;
                }
            }
        }
        if (matches == 0) {
            return 0;
        }
        double jaro = ((double) matches / n + (double) matches / m + 1 - halfExchanged(a, b, n) / matches) / 3;
        return jaro < BOOST_FROM ? jaro : jaro + PREFIX_WEIGHT * prefix(a, b) * (1 - jaro);
    }

    private double halfExchanged(String a, String b, int n) {
        int exchanged = 0;
        int j = 0;
        for (int i = 0; i < n; i++) {
            if (hitA[i]) {
                while (!hitB[j]) {
                    j++;
                }
                exchanged += a.charAt(i) == b.charAt(j++) ? 0 : 1;
            }
        }
        return exchanged / 2.0;
    }

    private static int prefix(String a, String b) {
        int most = Math.min(LONGEST_PREFIX, Math.min(a.length(), b.length()));
        int same = 0;
        while (same < most && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        return same;
    }
}
