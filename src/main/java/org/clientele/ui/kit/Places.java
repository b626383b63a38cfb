package org.clientele.ui.kit;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.clientele.model.text.Message;

/** Countries, currencies and time zones that a shop can be in. */
public final class Places {
    private Places() {}

    /** All countries by their two letters, in the order of their English names. */
    public static List<String> countries() {
        return Arrays.stream(Locale.getISOCountries())
                .sorted(Comparator.comparing(code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH)))
                .toList();
    }

    /** The name of a country in the language on the screen. */
    public static Message country(Kit kit, String code) {
        return Verbatim.of(Locale.of("", code).getDisplayCountry(kit.language().locale()));
    }

    /** All currencies by their three letters. */
    public static List<String> currencies() {
        return Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .sorted()
                .toList();
    }

    /** All time zones that are named after a place. */
    public static List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .sorted()
                .toList();
    }
}
