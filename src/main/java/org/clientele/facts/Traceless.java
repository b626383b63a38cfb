package org.clientele.facts;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A snapshot in which some people have left no trace: they are there, by the same indexes, with their names and addresses
 * and what they said about being written to, and nothing is known of what they did or of what they are like.
 *
 * <p>What is made of it knows nothing of them: a model does not learn from them, a grouping does not place them, and what
 * is suggested to them is what is suggested to somebody who has just come.
 */
public final class Traceless {
    private Traceless() {}

    /** The snapshot without traces of these people; the very same one where there are none. */
    public static Facts of(Facts facts, CustomerSet people) {
        if (people.isEmpty()) {
            return facts;
        }
        return new Facts(
                facts.version(),
                facts.dataDay(),
                people(facts.people(), people),
                facts.catalogue(),
                FewerRows.of(facts.lines(), rows(facts.lines().offset(), people)),
                FewerRows.of(facts.events(), rows(facts.events().offset(), people)),
                facts.permissions(),
                contacts(facts.contacts(), people),
                facts.revenue());
    }

    /** Which rows of a table by customer stay. */
    private static int[] rows(int[] offset, CustomerSet without) {
        int[] kept = new int[offset[offset.length - 1]];
        int n = 0;
        for (int c = 0; c < offset.length - 1; c++) {
            if (!without.contains(c)) {
                for (int i = offset[c]; i < offset[c + 1]; i++) {
                    kept[n++] = i;
                }
            }
        }
        return Arrays.copyOf(kept, n);
    }

    private static Contacts contacts(Contacts all, CustomerSet without) {
        return FewerRows.of(all, rows(all.offset(), without), blank(all.complained(), without));
    }

    private static int[] blank(int[] days, CustomerSet without) {
        int[] kept = days.clone();
        without.forEach(c -> kept[c] = People.NO_DAY);
        return kept;
    }

    private static WordColumn blank(WordColumn column, CustomerSet without) {
        int[] code = column.code().clone();
        without.forEach(c -> code[c] = WordColumn.BLANK);
        return new WordColumn(code, column.words());
    }

    private static People people(People all, CustomerSet without) {
        Map<String, WordColumn> extras = new LinkedHashMap<>();
        all.extras().forEach((name, column) -> extras.put(name, blank(column, without)));
        return new People(
                all.id(),
                all.number(),
                all.name(),
                all.email(),
                all.phone(),
                all.mailable(),
                all.textable(),
                blank(all.city(), without),
                blank(all.region(), without),
                blank(all.country(), without),
                blank(all.signupDay(), without),
                blank(all.birthday(), without),
                all.formerly(),
                extras);
    }
}
