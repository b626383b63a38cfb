package org.clientele.analysis.recommend.signal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.clientele.analysis.recommend.Signal;

/** Understands the words by which shops call their events, in English, Chinese and a few more languages. */
public final class EventWords {
    private final Map<String, Signal> words;

    private EventWords(Map<String, Signal> words) {
        this.words = words;
    }

    /** The words that come with the program. */
    public static EventWords shipped() {
        Map<String, Signal> words = new HashMap<>();
        String name = "/recommend/signals.tsv";
        try (InputStream in = Objects.requireNonNull(EventWords.class.getResourceAsStream(name), name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line : lines.lines().toList()) {
                String[] parts = line.split("\t", 2);
                if (parts.length == 2) {
                    for (String word : parts[1].split("\\|", -1)) {
                        words.put(plain(word), Signal.valueOf(parts[0]));
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new EventWords(words);
    }

    /** What an event of that name says; empty when its name is not known. */
    public Optional<Signal> signal(String eventType) {
        return Optional.ofNullable(words.get(plain(eventType)));
    }

    /** The signal of each of these names, empty where it is not known. */
    List<Optional<Signal>> signals(List<String> eventTypes) {
        return eventTypes.stream().map(this::signal).toList();
    }

    private static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_.:$/-]+", "");
    }
}
