package org.clientele.data.read;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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
