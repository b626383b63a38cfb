package org.clientele.data.clean;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the digits of a number: the sign of a currency, or a unit.
 *
 * @param currency three letters, or the empty text
 * @param unit kg, cm, %, pc …, or the empty text
 */
record Measure(String currency, String unit) {
    static final Measure NONE = new Measure("", "");

    private static final Set<String> DOLLARS =
            Set.of("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN", "CLP", "COP", "ARS");
    private static final Set<String> CROWNS = Set.of("SEK", "NOK", "DKK", "ISK");
    private static final Set<String> YENS = Set.of("CNY", "JPY");
    private static final Set<String> POUNDS = Set.of("GBP", "EGP", "LBP", "GIP");
    private static final Map<String, Set<String>> SHARED = Map.of("$", DOLLARS, "KR", CROWNS, "¥", YENS, "£", POUNDS);
    private static final Map<String, String> USUAL = Map.of("$", "USD", "KR", "SEK", "¥", "CNY", "£", "GBP");

    /**
     * What stands around the digits of a cell.
     *
     * @param text a cell after {@link Cells#typed}
     * @param home the currency of the workbench, which a sign that several currencies share is taken for
     */
    static Measure of(String text, String home) {
        int n = text.length();
        int first = 0;
        while (first < n && !digit(text.charAt(first))) {
            first++;
        }
        int last = n;
        while (last > first && !digit(text.charAt(last - 1))) {
            last--;
        }
        if (first == last || first == 0 && last == n) {
            return NONE;
        }
        String before = bare(text.substring(0, first));
        String after = bare(text.substring(last));
        String currency = currency(before, home).or(() -> currency(after, home)).orElse("");
        return currency.isEmpty() ? unit(before, after) : new Measure(currency, "");
    }

    private static Measure unit(String before, String after) {
        if (!before.isEmpty()) {
            return NONE;
        }
        return Vocabulary.value("UNIT", after)
                .map(unit -> new Measure("", unit))
                .orElse(NONE);
    }

    /** The text without its unit; the text itself when it has none. */
    static String withoutUnit(String text) {
        int last = text.length();
        while (last > 0 && !digit(text.charAt(last - 1))) {
            last--;
        }
        String after = bare(text.substring(last));
        return last > 0 && !after.isEmpty() && Vocabulary.has("UNIT", after) ? text.substring(0, last) : text;
    }

    /** The three letters of a currency that a cell names by letters, name or sign; nothing when it is none. */
    static Optional<String> currency(String word, String home) {
        if (word.isEmpty() || word.length() > 24) {
            return Optional.empty();
        }
        @Nullable String known = Vocabulary.value("MONEY", word).orElse(null);
        if (known != null) {
            Set<String> shared = SHARED.get(known);
            if (shared == null) {
                return Optional.of(known);
            }
            return Optional.of(shared.contains(home) ? home : USUAL.getOrDefault(known, home));
        }
        String code = word.toUpperCase(Locale.ROOT);
        return code.length() == 3 && Codes.ISO.contains(code) ? Optional.of(code) : Optional.empty();
    }

    private static String bare(String affix) {
        StringBuilder kept = new StringBuilder(affix.length());
        for (int i = 0; i < affix.length(); i++) {
            char c = affix.charAt(i);
            if (c > ' ' && "+-−–().,'".indexOf(c) < 0) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The currencies of the world. */
    private static final class Codes {
        private static final Set<String> ISO = java.util.Currency.getAvailableCurrencies().stream()
                .map(java.util.Currency::getCurrencyCode)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());

        private Codes() {}
    }
}
