package org.clientele.analysis.predict;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clientele.analysis.features.Auc;
import org.clientele.analysis.predict.learn.Field;
import org.clientele.analysis.predict.learn.Sheet;
import org.jspecify.annotations.Nullable;

/** Finds fields that give the answer away, that say who somebody is, or that must not be used to choose people. */
public final class LeakGuard {
    /** A field that alone ranks better than this knows the answer. */
    public static final double GIVES_AWAY = 0.97;

    private static final double WORTH_ASKING = 0.55;
    private static final int ASKED = 3;
    private static final int FEW_WORDS = 50;
    private static final double MOSTLY = 0.9;
    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2}).*");
    private static final Set<String> PROTECTED = Set.of(
            "sex",
            "gender",
            "age",
            "ageband",
            "birthyear",
            "birthday",
            "ethnicity",
            "ethnic",
            "race",
            "religion",
            "health",
            "disability",
            "disabled",
            "marital",
            "maritalstatus",
            "nationality",
            "性别",
            "年龄",
            "年龄段",
            "生日",
            "出生日期",
            "民族",
            "宗教",
            "信仰",
            "健康状况",
            "残疾",
            "婚姻",
            "婚姻状况",
            "国籍");

    private LeakGuard() {}

    /** Why a field is left out. */
    public enum Reason {
        /** It holds dates after the day up to which one may look. */
        DATED,
        /** It alone answers nearly every time. */
        GIVES_AWAY,
        /** Nearly everybody has a word of their own. */
        IDENTIFIER,
        /** It says something that must not decide who is chosen. */
        PROTECTED
    }

    /**
     * A field that is left out.
     *
     * @param key its key
     * @param reason why
     * @param auc how well it alone ranks, NaN where that was not looked at
     */
    public record Leak(String key, Reason reason, double auc) {}

    /**
     * What was found.
     *
     * @param leaks fields that are left out
     * @param asked keys of the strongest fields of which only people know whether they are known before, at most three
     */
    public record Found(List<Leak> leaks, List<String> asked) {
        public Found {
            leaks = List.copyOf(leaks);
            asked = List.copyOf(asked);
        }
    }

    private record Strength(String key, double auc) {}

    /** Whether a field of a file says by its name that it must not decide who is chosen. */
    public static boolean isProtected(String key) {
        String name =
                key.substring(key.indexOf(':') + 1).toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]", "");
        return PROTECTED.contains(name);
    }

    /**
     * Looks at every field of a table.
     *
     * @param y 1 for yes, 0 for no
     * @param day the epoch day up to which one may look
     */
    public static Found look(Sheet sheet, int[] y, int day) {
        List<Leak> leaks = new ArrayList<>();
        List<Strength> untimed = new ArrayList<>();
        for (Field field : sheet.fields()) {
            if (!field.timed() && isProtected(field.key())) {
                leaks.add(new Leak(field.key(), Reason.PROTECTED, Double.NaN));
                continue;
            }
            if (field instanceof Field.Words words && !field.timed()) {
                Reason reason = unusable(words, day);
                if (reason != null) {
                    leaks.add(new Leak(field.key(), reason, Double.NaN));
                    continue;
                }
            }
            double auc = auc(field, y);
            if (auc > GIVES_AWAY) {
                leaks.add(new Leak(field.key(), Reason.GIVES_AWAY, auc));
            } else if (!field.timed() && auc > WORTH_ASKING) {
                untimed.add(new Strength(field.key(), auc));
            }
        }
        untimed.sort(Comparator.comparingDouble(Strength::auc).reversed().thenComparing(Strength::key));
        return new Found(leaks, untimed.stream().limit(ASKED).map(Strength::key).toList());
    }

    /** How well a field alone ranks, whichever way it points. */
    private static double auc(Field field, int[] y) {
        return switch (field) {
            case Field.Numbers numbers -> Auc.of(numbers.values(), y);
            case Field.Words words -> {
                int blank = words.words().size();
                yield Auc.ofRows(
                        Arrays.stream(words.codes())
                                .map(code -> code < 0 ? blank : code)
                                .toArray(),
                        blank + 1,
                        y);
            }
        };
    }

    private static @Nullable Reason unusable(Field.Words words, int day) {
        int known = 0;
        int dates = 0;
        boolean later = false;
        boolean[] met = new boolean[words.words().size()];
        int distinct = 0;
        int[] dayOf = new int[met.length];
        for (int code : words.codes()) {
            if (code < 0) {
                continue;
            }
            known++;
            if (!met[code]) {
                met[code] = true;
                distinct++;
                dayOf[code] = day(words.words().get(code));
            }
            if (dayOf[code] != Integer.MIN_VALUE) {
                dates++;
                later |= dayOf[code] > day;
            }
        }
        if (known > 0 && dates >= MOSTLY * known) {
            return later ? Reason.DATED : Reason.IDENTIFIER;
        }
        return distinct > FEW_WORDS && distinct > known / 2 ? Reason.IDENTIFIER : null;
    }

    private static int day(String word) {
        Matcher date = DATE.matcher(word.strip());
        if (!date.matches()) {
            return Integer.MIN_VALUE;
        }
        try {
            return (int) LocalDate.of(
                            Integer.parseInt(date.group(1)),
                            Integer.parseInt(date.group(2)),
                            Integer.parseInt(date.group(3)))
                    .toEpochDay();
        } catch (DateTimeException none) {
            return Integer.MIN_VALUE;
        }
    }
}
