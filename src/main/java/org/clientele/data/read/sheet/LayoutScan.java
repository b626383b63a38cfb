package org.clientele.data.read.sheet;

import java.util.ArrayList;
import java.util.List;
import org.clientele.data.read.grid.Merge;

/** Finds hidden columns and merged cells in the bytes of a sheet's XML while they pass, without parsing the rest. */
final class LayoutScan {
    private static final int LONGEST = 400;
    private static final int MERGES = 20_000;
    private static final byte[] COLUMN = {'c', 'o', 'l', ' '};
    private static final byte[] MERGE = {'m', 'e', 'r', 'g', 'e', 'C', 'e', 'l', 'l', ' '};

    private final List<int[]> hidden = new ArrayList<>();
    private final List<Merge> merges = new ArrayList<>();
    private final StringBuilder element = new StringBuilder();
    private boolean merge;
    private int matched;
    private boolean inside;
    private boolean columns = true;

    ZipGuard.Layout layout() {
        return new ZipGuard.Layout(List.copyOf(hidden), List.copyOf(merges));
    }

    void accept(byte[] b, int n) {
        for (int i = 0; i < n; i++) {
            byte x = b[i];
            if (inside) element(x);
            else if (matched == 0) {
                merge = x == 'm';
                if (merge || x == 'c' && columns) matched = 1;
            } else {
                byte[] word = merge ? MERGE : COLUMN;
                if (word[matched] == x) inside = ++matched == word.length;
                else {
                    // the rows follow the columns: from their first cell on only merged cells are of interest
                    if (!merge && matched == 1 && x == ' ') columns = false;
                    matched = 0;
                }
            }
        }
    }

    private void element(byte x) {
        if (x != '>' && element.length() < LONGEST) {
            element.append((char) (x & 0xFF));
            return;
        }
        inside = false;
        matched = 0;
        String text = " " + element;
        element.setLength(0);
        if (merge) merge(text);
        else column(text);
    }

    private void column(String text) {
        String flag = value(text, " hidden=");
        if (!flag.equals("1") && !flag.equals("true")) return;
        try {
            hidden.add(
                    new int[] {Integer.parseInt(value(text, " min=")) - 1, Integer.parseInt(value(text, " max=")) - 1});
        } catch (NumberFormatException e) {
            columns = false; // no column of a sheet
        }
    }

    private void merge(String text) {
        String ref = value(text, " ref=");
        int colon = ref.indexOf(':');
        if (colon < 0 || merges.size() >= MERGES) return;
        int[] from = cell(ref.substring(0, colon));
        int[] to = cell(ref.substring(colon + 1));
        if (from[0] > 0 && to[0] >= from[0]) merges.add(new Merge(from[0], from[1], to[0], to[1]));
    }

    /** Row from 1 and column from 0 of a reference such as B7. */
    static int[] cell(String ref) {
        int column = 0;
        int row = 0;
        for (int i = 0; i < ref.length() && i < 12; i++) {
            char c = ref.charAt(i);
            if (c >= 'A' && c <= 'Z') column = column * 26 + c - 'A' + 1;
            else if (c >= '0' && c <= '9') row = row * 10 + c - '0';
        }
        return new int[] {row, column - 1};
    }

    private static String value(String text, String attribute) {
        int at = text.indexOf(attribute);
        if (at < 0) return "";
        int open = at + attribute.length();
        if (open >= text.length()) return "";
        int close = text.indexOf(text.charAt(open), open + 1);
        return close < 0 ? "" : text.substring(open + 1, close);
    }
}
