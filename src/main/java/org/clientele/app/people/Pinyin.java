package org.clientele.app.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Reads Chinese names as they are said, without tones: 单雄信 is {@code shan xiong xin}, not {@code dan}.
 *
 * <p>The readings are those of the Unicode CLDR transforms Han-Latin and Han-Latin/Names, with further families whose
 * name is said otherwise than the word.
 */
public final class Pinyin {
    private static final char FIRST = '\u4e00';
    private static final char LAST = '\u9fff';

    private final String[] syllables;
    private final short[] reading = new short[LAST - FIRST + 1];
    private final Map<String, String> families = new HashMap<>();

    /** The readings of the program. */
    public Pinyin() {
        List<String> known = new ArrayList<>(List.of(""));
        lines("people/pinyin.txt", (syllable, signs) -> {
            short number = (short) known.size();
            known.add(syllable);
            signs.chars().filter(sign -> sign >= FIRST && sign <= LAST).forEach(sign -> reading[sign - FIRST] = number);
        });
        syllables = known.toArray(String[]::new);
        lines("people/surnames.txt", (said, family) -> families.put(family, said));
    }

    private static void lines(String name, BiConsumer<String, String> take) {
        try (InputStream in = Pinyin.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .forEach(line -> {
                        int blank = line.indexOf(' ');
                        take.accept(line.substring(0, blank), line.substring(blank + 1));
                    });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether there is a reading of that sign. */
    public boolean reads(char sign) {
        return sign >= FIRST && sign <= LAST && reading[sign - FIRST] != 0;
    }

    /** Whether a text holds a sign that has a reading. */
    public boolean reads(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (reads(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /**
     * The syllables of a name, the family's as families say it; what is not Chinese stays as it is, one part a run.
     *
     * @param name the name, folded
     */
    public List<String> of(String name) {
        List<String> parts = new ArrayList<>();
        int at = family(name, parts);
        StringBuilder run = new StringBuilder();
        for (int i = at; i < name.length(); i++) {
            char sign = name.charAt(i);
            if (reads(sign) || Character.isWhitespace(sign)) {
                flush(run, parts);
            }
            if (reads(sign)) {
                parts.add(syllables[reading[sign - FIRST]]);
            } else if (!Character.isWhitespace(sign)) {
                run.append(sign);
            }
        }
        flush(run, parts);
        return parts;
    }

    /** Reads the family at the beginning and gives where it ends; 0 where it is read like any word. */
    private int family(String name, List<String> parts) {
        for (int length = Math.min(2, name.length()); length > 0; length--) {
            String said = families.get(name.substring(0, length));
            if (said != null) {
                parts.addAll(List.of(said.split("-")));
                return length;
            }
        }
        return 0;
    }

    private static void flush(StringBuilder run, List<String> parts) {
        if (!run.isEmpty()) {
            parts.add(run.toString());
            run.setLength(0);
        }
    }
}
