package org.clientele.data.read.census;

import java.util.List;
import org.clientele.model.text.Message;

/**
 * What one column was found to hold, with the evidence.
 *
 * @param name its name
 * @param type what it holds
 * @param order how its days are written
 * @param mark how its decimals are written
 * @param unit the currency or unit behind its numbers, or the empty text
 * @param filled cells that are not blank
 * @param blank cells that are blank
 * @param others filled cells that are not of the type
 * @param evidence sentences with the counts behind it
 * @param examples some different values
 */
public record ColumnFacts(
        String name,
        ColumnType type,
        Order order,
        Mark mark,
        String unit,
        long filled,
        long blank,
        long others,
        List<Message> evidence,
        List<String> examples) {
    /** The order of day, month and year. */
    public enum Order {
        /** No dates. */
        NONE,
        /** The year stands first, or the month is a word. */
        PLAIN,
        /** 31/12. */
        DAY_FIRST,
        /** 12/31. */
        MONTH_FIRST,
        /** All days can be read both ways, or the cells contradict each other: a person has to say. */
        OPEN
    }

    /** The mark before decimals. */
    public enum Mark {
        /** No decimals. */
        NONE,
        /** 1.5 */
        POINT,
        /** 1,5 */
        COMMA,
        /** 1,234 could be both: a person has to say. */
        OPEN
    }

    public ColumnFacts {
        evidence = List.copyOf(evidence);
        examples = List.copyOf(examples);
    }
}
