package org.clientele.app.intake;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people have decided about who on a list of customers may be written to on one channel. */
public sealed interface Permission {
    /** It is not known whether anybody agreed: nothing is noted, and nobody gets marketing. */
    record NotAsked() implements Permission {}

    /** Everybody on the list has agreed, and there is proof of it. */
    record Agreed(Proof proof) implements Permission {}

    /** Everybody on the list has bought and may be told of similar products, where the law knows such a rule. */
    record Existing(Proof proof) implements Permission {}

    /**
     * A column tells it for each row; any other value, and a blank, counts as not asked.
     *
     * @param at position of the column in the file, from 0
     * @param yes the values that mean yes, as {@link PermissionSurvey#key} writes them
     * @param no the values that mean no
     */
    record ByColumn(int at, Set<String> yes, Set<String> no, Proof proof) implements Permission {
        public ByColumn {
            yes = Set.copyOf(yes);
            no = Set.copyOf(no);
        }
    }

    /**
     * What can be shown to somebody who asks why.
     *
     * @param source where people were asked; blank when it is not known
     * @param day the day on which they agreed, or null
     * @param dayColumn position of the column that holds that day for each row, or -1
     * @param wording what they agreed to, word for word; blank when it is not known
     * @param document where the proof lies, such as a form or a picture of it; blank when there is none
     */
    record Proof(String source, @Nullable Integer day, int dayColumn, String wording, String document) {
        /** Nothing that could be shown. */
        public static Proof none() {
            return new Proof("", null, -1, "", "");
        }
    }
}
