package org.clientele.analysis.linkage;

/** Recognises slips of the pen. */
final class Slips {
    private static final int SIGNS = 128;

    private final int[] bag = new int[SIGNS];

    /** Whether one sign was changed, added or left out, or two neighbours exchanged. */
    static boolean one(String a, String b) {
        int n = a.length();
        int m = b.length();
        if (Math.abs(n - m) > 1) {
            return false;
        }
        int from = 0;
        while (from < n && from < m && a.charAt(from) == b.charAt(from)) {
            from++;
        }
        int back = 0;
        while (back < Math.min(n, m) - from && a.charAt(n - 1 - back) == b.charAt(m - 1 - back)) {
            back++;
        }
        int restA = n - from - back;
        int restB = m - from - back;
        return restA <= 1 && restB <= 1
                || restA == 2
                        && restB == 2
                        && a.charAt(from) == b.charAt(from + 1)
                        && a.charAt(from + 1) == b.charAt(from);
    }

    /** How many signs are in one of them and not in the other, wherever they stand; one that is changed counts once. */
    int apart(String a, String b) {
        java.util.Arrays.fill(bag, 0);
        for (int i = 0; i < a.length(); i++) {
            bag[a.charAt(i) % SIGNS]++;
        }
        for (int i = 0; i < b.length(); i++) {
            bag[b.charAt(i) % SIGNS]--;
        }
        int more = 0;
        int less = 0;
        for (int each : bag) {
            more += Math.max(0, each);
            less += Math.max(0, -each);
        }
        return Math.max(more, less);
    }
}
