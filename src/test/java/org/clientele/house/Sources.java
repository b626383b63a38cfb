package org.clientele.house;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can only be seen in the text of the source: length, null marks, the opening sentence, unfinished work. */
final class Sources {
    private static final int MOST_LINES = 400;
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "(?m)^public (?:(?:final|sealed|abstract|non-sealed|strictfp) )*(?:class|record|interface|enum|@interface) (\\w+)");
    private static final Pattern UNFINISHED = Pattern.compile("\\b(?:TO" + "DO|FIX" + "ME|XX" + "X)\\b|coming soon");

    private Sources() {}

    static List<String> shortFiles(House house, String rule) {
        List<String> broken = new ArrayList<>();
        for (Path file : house.javaFiles()) {
            String text = House.read(file);
            long lines = text.lines().count();
            if (lines > MOST_LINES && !text.contains("@Allowed(rule = \"" + rule + "\"")) {
                broken.add(file + " has " + lines + " lines; " + MOST_LINES + " is the most");
            }
        }
        return broken;
    }

    static List<String> nullMarked(House house, String rule) {
        List<String> broken = new ArrayList<>();
        for (Path folder :
                house.javaFiles().stream().map(Path::getParent).distinct().toList()) {
            Path marker = Objects.requireNonNull(folder).resolve("package-info.java");
            if (!Files.exists(marker) || !House.read(marker).contains("@NullMarked")) {
                broken.add(folder + " is not @NullMarked by a package-info.java (rule " + rule + ")");
            }
        }
        return broken;
    }

    static List<String> openingSentence(House house, String rule) {
        List<String> broken = new ArrayList<>();
        for (Path file : house.javaFiles()) {
            String text = House.read(file);
            Matcher type = PUBLIC_TYPE.matcher(text);
            if (type.find()
                    && !text.substring(0, type.start()).contains("/**")
                    && !text.contains("@Allowed(rule = \"" + rule + "\"")) {
                broken.add(file + " does not open with a sentence that says what " + type.group(1) + " is for");
            }
        }
        return broken;
    }

    static List<String> finished(House house, String rule) {
        List<String> broken = new ArrayList<>();
        for (Path file : house.javaFiles()) {
            Matcher mark = UNFINISHED.matcher(House.read(file));
            if (mark.find()) {
                broken.add(file + ": \"" + mark.group().toLowerCase(Locale.ROOT) + "\" (rule " + rule + ")");
            }
        }
        return broken;
    }
}
