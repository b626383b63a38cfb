package org.clientele.data.read.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds separator and quote by cutting a sample in every candidate way and taking the one that gives records of equal
 * width whose cells look like whole values (the idea of DuckDB's sniffer).
 */
public final class DialectSniffer {
    private static final char[] FIRST = {',', ';', '\t', '|'};
    private static final char[] SECOND = {' ', ':', '^', '~', '#'};
    private static final String SECOND_CLASS = " :^~#";
    private static final char[] QUOTES = {'"', '\'', '\0'};
    private static final int RECORDS = 400;

    private DialectSniffer() {}

    /** One candidate and how well it fits. */
    private record Fit(Dialect dialect, double score, double consistency, int width) {}

    /**
     * The dialect of a text.
     *
     * @param head the text from its beginning
     * @param whole whether the head is all there is
     * @param chunks pieces from the rest of the file, each cut anywhere
     * @param wished the separator the user has chosen, or null
     */
    public static Dialect sniff(String head, boolean whole, List<String> chunks, @Nullable Character wished) {
        char[] text = head.toCharArray();
        int from = 0;
        Character told = separatorLine(head);
        if (told != null) from = lineEnd(text, 0);
        List<char[]> more = new ArrayList<>();
        for (String c : chunks) more.add(c.toCharArray());
        if (wished != null || told != null) {
            return best(fits(new char[] {wished != null ? wished : told}, text, from, whole, more))
                    .dialect();
        }
        List<Fit> fits = fits(FIRST, text, from, whole, more);
        if (fits.stream().noneMatch(f -> f.width > 1 && f.consistency >= 0.8)) {
            fits.addAll(fits(SECOND, text, from, whole, more));
        }
        return best(fits).dialect();
    }

    /** The separator that a first line {@code sep=;} names, or null. */
    static @Nullable Character separatorLine(String text) {
        int start = text.startsWith("\"") ? 1 : 0;
        if (!text.regionMatches(true, start, "sep=", 0, 4) || text.length() < start + 5) return null;
        char c = text.charAt(start + 4);
        int end = start + 5;
        while (end < text.length() && (text.charAt(end) == '"' || text.charAt(end) == ' ')) end++;
        boolean alone = end >= text.length() || text.charAt(end) == '\n' || text.charAt(end) == '\r';
        return alone && c != '\n' && c != '\r' ? c : null;
    }

    private static int lineEnd(char[] text, int from) {
        int i = from;
        while (i < text.length && text[i] != '\n' && text[i] != '\r') i++;
        if (i < text.length && text[i] == '\r' && i + 1 < text.length && text[i + 1] == '\n') i++;
        return Math.min(text.length, i + 1);
    }

    private static Fit best(List<Fit> fits) {
        Fit best = fits.getFirst();
        for (Fit f : fits) if (f.score > best.score + 1e-9) best = f;
        return best;
    }

    private static List<Fit> fits(char[] delimiters, char[] text, int from, boolean whole, List<char[]> chunks) {
        List<Fit> fits = new ArrayList<>();
        for (char d : delimiters) {
            for (char q : QUOTES) {
                if (q == '\'' && !opensCells(text, d)) continue;
                if (q != '\0' && q != '"' && !contains(text, q)) continue;
                if (q == '\0' && !contains(text, '"')) continue;
                boolean spaced = q != '\0' && spaced(text, d, q);
                fits.add(fit(new Dialect(d, q, '\0', spaced), text, from, whole, chunks));
                if (q == '\0' || !escaped(text, q)) continue;
                Fit backslash = fit(new Dialect(d, q, '\\', spaced), text, from, whole, chunks);
                fits.add(backslash);
            }
        }
        return fits;
    }

    private static boolean contains(char[] text, char c) {
        for (char x : text) if (x == c) return true;
        return false;
    }

    /** Whether an apostrophe stands where a cell begins and another where one ends. */
    private static boolean opensCells(char[] text, char delimiter) {
        int opens = 0;
        int closes = 0;
        for (int i = 0; i < text.length; i++) {
            if (text[i] != '\'') continue;
            char before = i == 0 ? '\n' : text[i - 1];
            char after = i + 1 == text.length ? '\n' : text[i + 1];
            if (before == delimiter || before == '\n' || before == '\r') opens++;
            if (after == delimiter || after == '\n' || after == '\r') closes++;
        }
        return opens > 0 && closes >= 0.8 * opens;
    }

    private static boolean escaped(char[] text, char quote) {
        for (int i = 1; i + 1 < text.length; i++) {
            // \" with text on both sides; a path such as "C:\" ends a cell and protects nothing
            if (text[i] == quote && text[i - 1] == '\\' && ",;\t|\n\r".indexOf(text[i + 1]) < 0) return true;
        }
        return false;
    }

    /** Whether blanks stand before a quote that opens a cell (never for a separator that is a blank itself). */
    private static boolean spaced(char[] text, char delimiter, char quote) {
        if (delimiter == ' ' || delimiter == '\t') return false;
        for (int i = 2; i < text.length; i++) {
            if (text[i] != quote || text[i - 1] != ' ') continue;
            if (i + 1 < text.length && text[i + 1] == quote) continue; // a doubled quote is inside a cell
            int j = i - 1;
            while (j > 0 && text[j] == ' ') j--;
            if (text[j] == delimiter) return true;
        }
        return false;
    }

    private static Fit fit(Dialect dialect, char[] text, int from, boolean whole, List<char[]> chunks) {
        Cutter c = new Cutter(text, dialect).cut(from, RECORDS, whole);
        if (c.records == 0) return new Fit(dialect, 0, 0, 0);
        int width = modal(c.widths, c.records);
        double consistency = Math.max(share(c, width), 0.85 * steadiness(c));
        double spread = 0;
        int pieces = 0;
        for (char[] chunk : chunks) {
            int start = lineEnd(chunk, 0);
            Cutter p = new Cutter(chunk, dialect).cut(start, RECORDS, false);
            if (p.records < 2) continue;
            spread += share(p, width);
            pieces++;
        }
        if (pieces > 0) consistency = 0.7 * consistency + 0.3 * spread / pieces;
        int columns = width > 1 && c.trailing >= c.records ? width - 1 : width; // a separator at the end of each line
        double typed = c.typed / (double) c.cells;
        double blank = c.blankCells / (double) c.cells;
        double strong = c.strong / (double) Math.max(1, c.cells - c.blankCells);
        double score = consistency
                * consistency
                * (0.45 + 0.55 * typed)
                * (1 + 0.35 * strong)
                * (columns == 1 ? 0.3 : 1 + 0.12 * Math.log(columns) / Math.log(2))
                * (1 - 0.3 * blank);
        score *= Math.max(0.1, 1 - 2.0 * c.stray / Math.max(1, c.cells));
        if (c.unclosed) score *= 0.5;
        if (dialect.quote() != '\0' && c.quoted == 0) score *= dialect.quote() == '"' ? 0.999 : 0.9;
        if (dialect.quote() == '\0') score *= c.wrapped > 0 ? 0.7 : 0.9;
        if (SECOND_CLASS.indexOf(dialect.delimiter()) >= 0) score *= 0.6;
        return new Fit(dialect, score, consistency, width);
    }

    private static double share(Cutter c, int width) {
        int same = 0;
        for (int i = 0; i < c.records; i++) if (c.widths[i] == width) same++;
        return same / (double) c.records;
    }

    /** Share of records as wide as the one before: high also when several tables follow each other. */
    private static double steadiness(Cutter c) {
        int same = 0;
        for (int i = 1; i < c.records; i++) if (c.widths[i] > 1 && c.widths[i] == c.widths[i - 1]) same++;
        return c.records < 2 ? 0 : same / (c.records - 1.0);
    }

    /** The most frequent width; a width above one is preferred when at least a third of the records have it. */
    private static int modal(int[] widths, int n) {
        java.util.Map<Integer, Integer> counts = new java.util.TreeMap<>();
        for (int i = 0; i < n; i++) counts.merge(widths[i], 1, Integer::sum);
        int best = 1;
        int most = 0;
        for (var e : counts.entrySet()) {
            if (e.getKey() > 1 && e.getValue() >= most) {
                most = e.getValue();
                best = e.getKey();
            }
        }
        int ones = counts.getOrDefault(1, 0);
        return most * 2 >= ones && most > 0 ? best : 1;
    }
}
