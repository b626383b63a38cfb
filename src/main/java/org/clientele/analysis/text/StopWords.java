package org.clientele.analysis.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that say nothing about a taste, in English and Chinese. */
final class StopWords {
    private final Set<String> words;

    private StopWords(Set<String> words) {
        this.words = words;
    }

    /** The lists that come with the program. */
    static StopWords shipped() {
        return new StopWords(Stream.of("en", "zh")
                .flatMap(language -> read("/text/stopwords_" + language + ".txt"))
                .collect(Collectors.toUnmodifiableSet()));
    }

    boolean holds(String word) {
        return words.contains(word);
    }

    private static Stream<String> read(String name) {
        try (InputStream in = Objects.requireNonNull(StopWords.class.getResourceAsStream(name), name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
