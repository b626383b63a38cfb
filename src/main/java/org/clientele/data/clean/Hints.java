package org.clientele.data.clean;

import java.util.regex.Pattern;

/** Spellings that are proposed instead of what stands in a cell. */
final class Hints {
    private static final Pattern PARTS = Pattern.compile("\\s*(?:[;,/|、；，\\n]|\\bor\\b|\\band\\b|\\bund\\b)\\s*");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Hints() {}

    /** The first of several values in a cell. */
    static String first(String cell) {
        for (String part : PARTS.split(Cells.trim(cell))) {
            if (!part.isBlank()) {
                String first = part.strip();
                // Two addresses may be parted by a blank alone; the parts of a telephone number are too.
                return first.indexOf('@') > 0 ? BLANKS.split(first)[0] : first;
            }
        }
        return cell;
    }

    /** The address with the domain that was likely meant, or the address itself. */
    static String address(String address) {
        int at = address.lastIndexOf('@');
        return Vocabulary.value("TYPO", address.substring(at + 1))
                .map(domain -> address.substring(0, at + 1) + domain)
                .orElse(address);
    }
}
