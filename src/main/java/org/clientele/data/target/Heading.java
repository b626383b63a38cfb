package org.clientele.data.target;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How a target wants the headings of columns that are not its own. */
public enum Heading {
    /** As the field is called. */
    PLAIN {
        @Override
        String of(String field, int number) {
            return field;
        }
    },
    /** Letters of the alphabet, digits and underscores. */
    WORD {
        @Override
        String of(String field, int number) {
            String word = field.replaceAll("[^A-Za-z0-9_]+", "_").replaceAll("^_+|_+$", "");
            return word.isEmpty() ? "field_" + number : word;
        }
    },
    /** The same in capitals. */
    CAPITALS {
        @Override
        String of(String field, int number) {
            return WORD.of(field, number).toUpperCase(Locale.ROOT);
        }
    },
    /** The number of the variable in curly brackets. */
    BRACED {
        @Override
        String of(String field, int number) {
            return "{" + number + "}";
        }
    };

    abstract String of(String field, int number);

    /** The headings of these fields; no two are the same, and none is one of those that are taken. */
    public List<String> of(List<String> fields, Set<String> taken) {
        Set<String> used = new HashSet<>();
        taken.forEach(each -> used.add(each.toLowerCase(Locale.ROOT)));
        List<String> headings = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            String wanted = of(fields.get(i), i + 1);
            String heading = wanted;
            for (int n = 2; !used.add(heading.toLowerCase(Locale.ROOT)); n++) {
                heading = wanted + "_" + n;
            }
            headings.add(heading);
        }
        return headings;
    }
}
