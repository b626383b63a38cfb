package org.clientele.app.intake;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clientele.model.intake.Answers;
import org.clientele.model.intake.MappingProposal;
import org.clientele.model.intake.Policies;
import org.clientele.model.intake.Reading;
import org.clientele.model.intake.RowPolicy;
import org.clientele.model.intake.WritePolicy;

/**
 * What is remembered about a file's shape: which column is which field, how questions were answered, what may be
 * overwritten.
 *
 * <p>Headers never begin with a blank, so keys that do are free for what is no header.
 */
final class FormMemory {
    private static final String ANSWER = " answer:";
    private static final String EVERYWHERE = " everywhere:";
    private static final String POLICY = " policy:";
    private static final String ROWS = " rows";

    private FormMemory() {}

    /** Everything that is worth remembering of a plan. */
    static Map<String, String> of(ImportPlan plan) {
        MappingProposal mapping = plan.mapping();
        Map<String, String> words = new LinkedHashMap<>(mapping.words());
        plan.answers().byColumn().forEach((column, reading) -> words.put(ANSWER + column, word(reading)));
        plan.answers().everywhere().forEach(reading -> words.put(EVERYWHERE + word(reading), ""));
        plan.policies().columns().forEach((column, policy) -> words.put(POLICY + column, word(policy)));
        if (plan.policies().rows() != RowPolicy.CREATE_AND_UPDATE) {
            words.put(ROWS, word(plan.policies().rows()));
        }
        return words;
    }

    /** Which column was which field. */
    static Map<String, String> columns(Map<String, String> remembered) {
        Map<String, String> columns = new LinkedHashMap<>(remembered);
        columns.keySet().removeIf(key -> key.startsWith(" "));
        return columns;
    }

    /** These answers, and where they say nothing those given last time. */
    static Answers answers(Map<String, String> remembered, Answers given) {
        Map<String, Reading> byColumn = new LinkedHashMap<>();
        Set<Reading> everywhere = new HashSet<>(given.everywhere());
        remembered.forEach((key, word) -> {
            if (key.startsWith(ANSWER)) {
                String column = key.substring(ANSWER.length());
                reading(word)
                        .filter(reading -> !answered(given, reading))
                        .ifPresent(reading -> byColumn.put(column, reading));
            } else if (key.startsWith(EVERYWHERE)) {
                reading(key.substring(EVERYWHERE.length()))
                        .filter(reading -> !answered(given, reading))
                        .ifPresent(everywhere::add);
            }
        });
        byColumn.putAll(given.byColumn());
        return new Answers(byColumn, everywhere);
    }

    /** Whether people have just said something about the same matter for all columns. */
    private static boolean answered(Answers given, Reading reading) {
        return given.everywhere().stream().anyMatch(said -> matter(said) == matter(reading));
    }

    private static int matter(Reading reading) {
        return switch (reading) {
            case DAY_FIRST, MONTH_FIRST -> 1;
            case DECIMAL_POINT, DECIMAL_COMMA -> 2;
            case AS_TEXT, AS_KNOWN -> 3;
            case FOR_EMAIL, FOR_SMS, FOR_BOTH -> 4;
            case ORDER_TOTAL, LINE_AMOUNT -> 5;
        };
    }

    /** What was said last time about creating and overwriting. */
    static Policies policies(Map<String, String> remembered) {
        Policies policies = Policies.usual();
        for (Map.Entry<String, String> entry : remembered.entrySet()) {
            if (entry.getKey().startsWith(POLICY)) {
                String column = entry.getKey().substring(POLICY.length());
                for (WritePolicy policy : WritePolicy.values()) {
                    policies = word(policy).equals(entry.getValue()) ? policies.with(column, policy) : policies;
                }
            } else if (entry.getKey().equals(ROWS)) {
                for (RowPolicy policy : RowPolicy.values()) {
                    policies = word(policy).equals(entry.getValue()) ? policies.with(policy) : policies;
                }
            }
        }
        return policies;
    }

    private static Optional<Reading> reading(String word) {
        for (Reading reading : Reading.values()) {
            if (word(reading).equals(word)) {
                return Optional.of(reading);
            }
        }
        return Optional.empty();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
