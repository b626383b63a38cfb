package org.clientele.app.recipe;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How files that belong together are called: the name of one of them, with {@code *} for what changes. */
final class FilePattern {
    private static final Pattern NOTE = Pattern.compile("\\s*[(（][^()（）.]*[)）]$");
    private static final Pattern COUNT = Pattern.compile("\\s*[(（]\\d+[)）]");
    private static final Pattern DIGITS = Pattern.compile("[-_. ]?\\d+(?:[-_. ]?\\d+)*");

    private FilePattern() {}

    /** The pattern of files like that one: its digits (a date, a number) change, or something comes behind its name. */
    static String of(String file) {
        String name = NOTE.matcher(file).replaceFirst("");
        int dot = name.lastIndexOf('.');
        String end = dot > 0 ? name.substring(dot) : "";
        String stem = COUNT.matcher(dot > 0 ? name.substring(0, dot) : name).replaceAll("");
        String open = DIGITS.matcher(stem).replaceAll("*");
        return (open.contains("*") ? open : open + "*") + end;
    }

    /** Whether a file is called so, whatever its capitals. */
    static boolean matches(String pattern, String file) {
        String regex =
                Arrays.stream(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(file)
                .matches();
    }

    /** How much a pattern says: of two that match, the one with more signs of its own is meant. */
    static int weight(String pattern) {
        return pattern.replace("*", "").length();
    }
}
