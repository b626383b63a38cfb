package org.clientele.data.read;

import java.util.List;
import java.util.Set;
import org.clientele.data.read.grid.GridRow;
import org.clientele.data.read.text.Cells;

/** Recognises what stands below a table and is no data: totals and remarks. */
final class Footer {
    private static final Set<String> TOTALS = Set.of(
            "total",
            "totals",
            "grand total",
            "subtotal",
            "sub total",
            "sub-total",
            "sum",
            "overall total",
            "合计",
            "总计",
            "小计",
            "总和",
            "共计",
            "汇总",
            "合計",
            "總計",
            "小計",
            "總和",
            "共計",
            "总额",
            "總額",
            "summe",
            "gesamt",
            "gesamtsumme",
            "zwischensumme",
            "total général",
            "sous-total",
            "somme",
            "totale",
            "suma",
            "razem",
            "totaal",
            "итого",
            "всего",
            "合計金額",
            "총계",
            "합계",
            "소계");

    private Footer() {}

    /** How many of the last rows are totals or remarks, counted from the end. */
    static int length(List<GridRow> tail, int columns) {
        int n = 0;
        while (n < tail.size() && leftOut(tail.get(tail.size() - 1 - n), columns)) n++;
        return n;
    }

    private static boolean leftOut(GridRow row, int columns) {
        if (columns < 2) return false;
        int filled = row.filled();
        for (int i = 0; i < row.cells().length; i++) {
            String cell = row.cells()[i];
            if (cell.isBlank()) continue;
            // only the first word of the row counts, and only beside an empty cell: a person may be called Total
            if (total(cell)) return filled < columns;
            break;
        }
        if (filled != 1 || columns < 3) return false;
        String only = row.cell(0);
        return remark(only);
    }

    private static boolean total(String cell) {
        String word = Headers.clean(cell).toLowerCase(java.util.Locale.ROOT);
        while (!word.isEmpty() && ":：.*= ".indexOf(word.charAt(word.length() - 1)) >= 0)
            word = word.substring(0, word.length() - 1);
        if (TOTALS.contains(word)) return true;
        return word.startsWith("grand total") || word.startsWith("total (") || word.startsWith("total:");
    }

    /** A sentence alone in the first cell: several words, or a line of dashes. */
    private static boolean remark(String cell) {
        String text = cell.strip();
        if (text.isEmpty() || Cells.form(text).strong()) return false;
        if (text.chars().allMatch(c -> c == '-' || c == '=' || c == '*' || c == '_' || c == '#')) return true;
        boolean spaced = text.indexOf(' ') > 0 && text.chars().anyMatch(Character::isLetter);
        boolean marked = text.startsWith("#")
                || text.startsWith("*")
                || text.startsWith("(")
                || text.startsWith("（")
                || text.startsWith("--")
                || text.startsWith("注")
                || text.startsWith("※")
                || text.contains("：")
                || text.contains(": ");
        return marked || spaced && text.length() >= 20;
    }
}
