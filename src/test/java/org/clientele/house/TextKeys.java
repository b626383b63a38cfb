package org.clientele.house;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The texts that people read: the same keys and arguments in every language, and each key in use.
 *
 * <p>A key is in use when it stands in the source as a literal, or when the code makes it from a literal that ends in a
 * dot ({@code "stage." + code}), with or without a literal ending that begins with a dot ({@code "field." + code +
 * ".help"}).
 */
final class TextKeys {
    private static final List<String> LANGUAGES = List.of("en", "zh");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern ASKED =
            Pattern.compile("(?:Message\\.of|Refusal\\.of|new Message)\\(\\s*\"([a-zA-Z0-9_.-]+)\"\\s*[,)]");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    private TextKeys() {}

    static List<String> inEveryLanguage(House house, String rule) {
        List<String> broken = new ArrayList<>();
        Map<String, String> first = texts(house, LANGUAGES.getFirst());
        for (String language : LANGUAGES.subList(1, LANGUAGES.size())) {
            Map<String, String> other = texts(house, language);
            first.keySet().stream()
                    .filter(k -> !other.containsKey(k))
                    .forEach(k -> broken.add(k + " is missing in " + language + " (rule " + rule + ")"));
            other.keySet().stream()
                    .filter(k -> !first.containsKey(k))
                    .forEach(k -> broken.add(k + " is only in " + language + " (rule " + rule + ")"));
        }
        return broken;
    }

    static List<String> sameArguments(House house, String rule) {
        List<String> broken = new ArrayList<>();
        Map<String, String> english = texts(house, LANGUAGES.getFirst());
        for (String language : LANGUAGES) {
            texts(house, language).forEach((key, text) -> {
                String problem = problem(text, english.get(key));
                if (problem != null) {
                    broken.add(key + " in " + language + " " + problem + " (rule " + rule + "): " + text);
                }
            });
        }
        return broken;
    }

    static List<String> oneMeaning(House house, String rule) {
        List<String> broken = new ArrayList<>();
        for (String language : LANGUAGES) {
            Map<String, Path> seen = new HashMap<>();
            for (Path file : bundles(house, language)) {
                for (String line : House.read(file).lines().toList()) {
                    int equals = line.indexOf('=');
                    if (equals < 1 || line.startsWith("#") || line.startsWith(" ")) {
                        continue;
                    }
                    String key = line.substring(0, equals).strip();
                    Path before = seen.put(key, file);
                    if (before != null) {
                        broken.add(key + " stands twice: " + before + " and " + file + " (rule " + rule + ")");
                    }
                }
            }
        }
        return broken;
    }

    static List<String> inUse(House house, String rule) {
        Set<String> literals = literals(house);
        Set<String> endings = literals.stream().filter(l -> l.startsWith(".")).collect(Collectors.toSet());
        return texts(house, LANGUAGES.getFirst()).keySet().stream()
                .filter(k -> !literals.contains(k) && !isMade(k, literals, endings))
                .map(k -> k + " is used nowhere (rule " + rule + ")")
                .toList();
    }

    static List<String> askedForExists(House house, String rule) {
        Set<String> known = texts(house, LANGUAGES.getFirst()).keySet();
        List<String> broken = new ArrayList<>();
        for (Path file : house.javaFiles()) {
            Matcher asked = ASKED.matcher(House.read(file));
            while (asked.find()) {
                if (!asked.group(1).endsWith(".") && !known.contains(asked.group(1))) {
                    broken.add(file.getFileName() + " asks for " + asked.group(1) + ", which has no text (rule " + rule
                            + ")");
                }
            }
        }
        return broken;
    }

    private static boolean isMade(String key, Set<String> literals, Set<String> endings) {
        int last = key.lastIndexOf('.');
        if (last < 0) {
            return false;
        }
        if (literals.contains(key.substring(0, last + 1))) {
            return true;
        }
        for (String ending : endings) {
            if (key.endsWith(ending)) {
                String stem = key.substring(0, key.length() - ending.length());
                int dot = stem.lastIndexOf('.');
                if (dot > 0 && literals.contains(stem.substring(0, dot + 1))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static @Nullable String problem(String text, @Nullable String english) {
        try {
            MessageFormat parsed = new MessageFormat(text);
            Objects.requireNonNull(parsed);
        } catch (IllegalArgumentException e) {
            return "is no message format: " + e.getMessage();
        }
        Set<Integer> arguments = arguments(text);
        if (!arguments.isEmpty() && text.replace("''", "").contains("'")) {
            return "has a lone apostrophe, which hides its arguments: write it twice, or ’";
        }
        return english == null || arguments.equals(arguments(english)) ? null : "has other arguments than English";
    }

    private static Set<Integer> arguments(String text) {
        Set<Integer> found = new TreeSet<>();
        Matcher argument = ARGUMENT.matcher(text);
        while (argument.find()) {
            found.add(Integer.valueOf(argument.group(1)));
        }
        return found;
    }

    private static Set<String> literals(House house) {
        Set<String> found = new TreeSet<>();
        for (Path file : house.javaFiles()) {
            Matcher literal = LITERAL.matcher(House.read(file));
            while (literal.find()) {
                found.add(literal.group(1));
            }
        }
        return found;
    }

    private static Map<String, String> texts(House house, String language) {
        Map<String, String> texts = new TreeMap<>();
        for (Path file : bundles(house, language)) {
            Properties properties = new Properties();
            try {
                properties.load(new StringReader(House.read(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            properties.stringPropertyNames().forEach(k -> texts.put(k, properties.getProperty(k)));
        }
        return texts;
    }

    private static List<Path> bundles(House house, String language) {
        return House.filesUnder(house.resources().resolve("i18n"), "_" + language + ".properties");
    }
}
