package org.clientele.data.read;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clientele.data.read.grid.GridRow;

/** Makes column names out of header cells: trimmed, never blank, each only once. */
final class Headers {
    private Headers() {}

    /** Names for the cells of a header row; blank ones are called by their number. */
    static List<String> names(List<String> cells) {
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < cells.size(); i++) {
            String name = clean(cells.get(i));
            if (name.isEmpty()) name = numbered(i);
            String unique = name;
            for (int n = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); n++) unique = name + " " + n;
            names.add(unique);
        }
        return names;
    }

    /** Whether a row below the header says the same as the header, as where files were put one below the other. */
    static boolean repeated(GridRow row, List<String> header) {
        String[] cells = row.cells();
        int named = header.size();
        if (named < 2 || cells.length == 0 || !same(cells[0], header.getFirst()) || row.width() > named) return false;
        int filled = 0;
        for (int i = 0; i < named; i++) {
            String cell = row.cell(i);
            if (!same(cell, header.get(i))) {
                if (!cell.isBlank() || !header.get(i).equals(numbered(i))) return false;
            } else filled++;
        }
        return filled >= 2;
    }

    private static boolean same(String cell, String name) {
        if (cell.equals(name)) return true;
        int more = cell.length() - name.length();
        if (more <= 0 || more > 16) return false;
        char first = cell.charAt(0);
        boolean begins = first == name.charAt(0) || first <= ' ' || first >= '\u00A0';
        return begins && clean(cell).equals(name);
    }

    /** The name of a column that has none. */
    static String numbered(int index) {
        return "Column " + (index + 1);
    }

    /** Without byte order marks, zero-width characters, line breaks and surrounding space. */
    static String clean(String cell) {
        StringBuilder out = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '\uFEFF' || c == '\u200B' || c == '\u200E' || c == '\u200F' || c == '\u2060') continue;
            if (c <= ' ' || c == '\u00A0' || c == '\u3000') {
                gap = !out.isEmpty();
                continue;
            }
            if (gap) out.append(' ');
            gap = false;
            out.append(c);
        }
        return out.toString();
    }

    /** Hash of the sorted, normalised names: the same columns in another order give the same. */
    static String fingerprint(List<String> names) {
        List<String> sorted = names.stream()
                .map(n -> Normalizer.normalize(n, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .map(n -> n.replaceAll("[\\s_\\-]+", " "))
                .sorted()
                .toList();
        return Hashes.sha256(String.join("\n", sorted));
    }
}
