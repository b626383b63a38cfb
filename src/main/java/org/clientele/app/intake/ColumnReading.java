package org.clientele.app.intake;

import java.util.List;
import java.util.Locale;
import org.clientele.data.read.census.ColumnFacts;
import org.clientele.model.text.Message;

/**
 * What one column of a file holds, counted over all of its rows.
 *
 * @param name its name
 * @param type {@code empty}, {@code text}, {@code identifier}, {@code whole}, {@code decimal}, {@code date}, {@code
 *     moment}, {@code time}, {@code yes-no}, {@code email} or {@code web}
 * @param order how days are written: {@code none}, {@code plain}, {@code day-first}, {@code month-first} or {@code open}
 * @param mark what stands before decimals: {@code none}, {@code point}, {@code comma} or {@code open}
 * @param unit the currency or unit behind numbers, or the empty text
 * @param filled cells that are not blank
 * @param blank cells that are blank
 * @param others filled cells that are not of the type
 * @param evidence sentences with the counts behind it
 * @param examples some different values
 */
public record ColumnReading(
        String name,
        String type,
        String order,
        String mark,
        String unit,
        long filled,
        long blank,
        long others,
        List<Message> evidence,
        List<String> examples) {
    public ColumnReading {
        evidence = List.copyOf(evidence);
        examples = List.copyOf(examples);
    }

    static ColumnReading of(ColumnFacts f) {
        return new ColumnReading(
                f.name(),
                word(f.type()),
                word(f.order()),
                word(f.mark()),
                f.unit(),
                f.filled(),
                f.blank(),
                f.others(),
                f.evidence(),
                f.examples());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
