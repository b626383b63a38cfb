package org.clientele.analysis.predict.learn;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A table to learn from or to predict for.
 *
 * @param rows how many rows it has
 * @param fields its columns
 */
public record Sheet(int rows, List<Field> fields) {
    public Sheet {
        fields = List.copyOf(fields);
    }

    /** The same of these rows only, in their order. */
    public Sheet take(int[] wanted) {
        return new Sheet(
                wanted.length, fields.stream().map(field -> field.take(wanted)).toList());
    }

    /** The same without the fields of these keys. */
    public Sheet without(Set<String> keys) {
        return new Sheet(
                rows,
                fields.stream().filter(field -> !keys.contains(field.key())).toList());
    }

    /** The field of that key. */
    public Optional<Field> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }
}
