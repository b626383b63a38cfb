package org.clientele.model.intake;

import java.util.HashMap;
import java.util.Map;

/**
 * What an import may create and overwrite.
 *
 * @param rows which rows may do what
 * @param columns policies of single columns, by {@link Target#word()} without type ({@code email}, {@code extra:Tier});
 *     a column that is not named follows {@link WritePolicy#ALWAYS}
 */
public record Policies(RowPolicy rows, Map<String, WritePolicy> columns) {
    public Policies {
        columns = Map.copyOf(columns);
    }

    /** Create and update, the file wins. */
    public static Policies usual() {
        return new Policies(RowPolicy.CREATE_AND_UPDATE, Map.of());
    }

    /** The policy of a column. */
    public WritePolicy of(String word) {
        return columns.getOrDefault(word, WritePolicy.ALWAYS);
    }

    /** These policies with another one for rows. */
    public Policies with(RowPolicy policy) {
        return new Policies(policy, columns);
    }

    /** These policies with another one for a column. */
    public Policies with(String word, WritePolicy policy) {
        Map<String, WritePolicy> more = new HashMap<>(columns);
        more.put(word, policy);
        return new Policies(rows, more);
    }
}
