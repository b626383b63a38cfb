package org.clientele.data.clean;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words by which shops write states, consents, channels, countries and "nothing", in English and Chinese. */
final class Vocabulary {
    private static final Map<String, Map<String, String>> WORDS = load();
    /** The plain letters and digits with which the words of each list begin, large and small. */
    private static final Map<String, String> FIRST = first();

    private Vocabulary() {}

    /** The value a word stands for in one list, such as {@code CANCELLED} for {@code 已取消} in {@code STATUS}. */
    static Optional<String> value(String list, String word) {
        return Optional.ofNullable(list(list).get(Cells.wordKey(word)));
    }

    /** Whether the word stands in that list. */
    static boolean has(String list, String word) {
        return mayBegin(list, word) && list(list).containsKey(Cells.wordKey(word));
    }

    /** Whether any word of the list begins like that text; most cells of a table are settled by this look. */
    private static boolean mayBegin(String list, String word) {
        if (word.isEmpty()) {
            return true;
        }
        char first = word.charAt(0);
        // a sign may be left out before words are compared, and letters of other scripts change their form
        return first >= 128
                || !Character.isLetterOrDigit(first)
                || FIRST.getOrDefault(list, "").indexOf(first) >= 0;
    }

    /** The two-letter country of a name or code. */
    static Optional<String> country(String nameOrCode) {
        return value("COUNTRY", nameOrCode);
    }

    /** The lines of a table among the program's resources, without remarks. */
    static List<String[]> table(String name) {
        try (InputStream in = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(name), name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> list(String list) {
        return WORDS.getOrDefault(list, Map.of());
    }

    private static Map<String, String> first() {
        Map<String, String> first = new HashMap<>();
        WORDS.forEach((list, words) -> first.put(
                list,
                words.keySet().stream()
                        .filter(word -> !word.isEmpty())
                        .map(word -> word.substring(0, 1))
                        .distinct()
                        .map(letter -> letter + letter.toUpperCase(Locale.ROOT))
                        .collect(Collectors.joining())));
        return Map.copyOf(first);
    }

    private static Map<String, Map<String, String>> load() {
        Map<String, Map<String, String>> lists = new HashMap<>();
        for (String[] line : table("/intake/words.tsv")) {
            Map<String, String> list = lists.computeIfAbsent(line[0], n -> new HashMap<>());
            for (String word : line[2].split("\\|")) {
                list.putIfAbsent(Cells.wordKey(word), line[1]);
            }
        }
        Map<String, String> countries = lists.computeIfAbsent("COUNTRY", n -> new HashMap<>());
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            for (Locale language :
                    List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE, Locale.GERMAN, Locale.FRENCH, Locale.of("es"))) {
                countries.putIfAbsent(Cells.wordKey(country.getDisplayCountry(language)), code);
            }
            countries.putIfAbsent(Cells.wordKey(code), code);
            countries.putIfAbsent(Cells.wordKey(country.getISO3Country()), code);
        }
        return Map.copyOf(lists);
    }
}
