package org.clientele.model.contact;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;

/** By whose law a person is written to: that of the country, else of the number's prefix; where both tell nothing, unknown. */
public enum Jurisdiction {
    /** The European Union and its economic area, and the United Kingdom. */
    EUROPE,
    CHINA,
    UNITED_STATES,
    /** Everywhere else, and nowhere known: the strictest of all holds. */
    UNKNOWN;

    private static final List<String> EUROPEAN = List.of(
            "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT", "LV", "LT", "LU",
            "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE", "IS", "LI", "NO", "GB");
    private static final Set<String> EUROPEAN_PREFIXES = Set.of(
            "30", "31", "32", "33", "34", "36", "39", "40", "43", "44", "45", "46", "47", "48", "49", "351", "352",
            "353", "354", "356", "357", "358", "359", "370", "371", "372", "385", "386", "420", "421", "423");
    private static final Map<String, Jurisdiction> BY_WORD = words();

    private static Map<String, Jurisdiction> words() {
        Map<String, Jurisdiction> words = new HashMap<>();
        EUROPEAN.forEach(code -> country(words, code, EUROPE));
        country(words, "CN", CHINA);
        country(words, "US", UNITED_STATES);
        List.of("uk", "england", "scotland", "wales", "northern ireland", "great britain", "czech republic", "holland")
                .forEach(word -> words.put(word, EUROPE));
        List.of("prc", "mainland china", "p.r. china", "china mainland", "中国大陆", "中华人民共和国")
                .forEach(word -> words.put(word, CHINA));
        List.of("u.s.", "u.s.a.", "united states of america", "america")
                .forEach(word -> words.put(word, UNITED_STATES));
        return Map.copyOf(words);
    }

    private static void country(Map<String, Jurisdiction> words, String code, Jurisdiction law) {
        Locale country = Locale.of("", code);
        words.put(code.toLowerCase(Locale.ROOT), law);
        try {
            words.put(country.getISO3Country().toLowerCase(Locale.ROOT), law);
        } catch (MissingResourceException noLongCode) {
            // its short code and names are enough
        }
        for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            words.put(country.getDisplayCountry(language).toLowerCase(Locale.ROOT), law);
        }
    }

    /** By the name or code of a country as it stands in a list; a blank tells nothing. */
    public static Jurisdiction ofCountry(String said) {
        return BY_WORD.getOrDefault(said.strip().toLowerCase(Locale.ROOT), UNKNOWN);
    }

    /** By a number in international form; a blank tells nothing. */
    public static Jurisdiction ofPhone(String e164) {
        if (e164.startsWith("+86")) {
            return CHINA;
        }
        if (e164.startsWith("+1")) {
            return UNITED_STATES;
        }
        boolean european = e164.length() > 4
                && e164.charAt(0) == '+'
                && (EUROPEAN_PREFIXES.contains(e164.substring(1, 3))
                        || EUROPEAN_PREFIXES.contains(e164.substring(1, 4)));
        return european ? EUROPE : UNKNOWN;
    }

    /** By the country where that is known, else by the number. */
    public static Jurisdiction of(String country, String e164) {
        return country.isBlank() ? ofPhone(e164) : ofCountry(country);
    }

    /**
     * By whose rules for messages a person reads: by the number for text messages, by the country for e-mail, and by that
     * of the shop where none is told.
     *
     * @param home the shop's country
     */
    public static Jurisdiction ofReader(Channel channel, String country, String e164, String home) {
        return channel == Channel.SMS ? ofPhone(e164) : ofCountry(country.isBlank() ? home : country);
    }

    /** Its word in files and answers, such as {@code united-states}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
