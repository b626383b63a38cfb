package org.clientele.app.features;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clientele.analysis.text.TextSource;
import org.clientele.app.workbench.StoredRows;
import org.clientele.facts.Facts;
import org.clientele.facts.TextColumn;
import org.clientele.facts.TextColumnBuilder;
import org.clientele.model.run.Checkpoint;

/**
 * Reads the texts of a workbench: names, descriptions and text fields of products, and what people wrote in the text fields
 * of events (reviews, comments, tickets).
 */
final class ReadTexts {
    private static final int MINUTES = 1440;

    private ReadTexts() {}

    static TextSource of(StoredRows stored, Facts facts, Checkpoint checkpoint) {
        String[] products = new String[facts.catalogue().size()];
        Map<Integer, Integer> place = new HashMap<>();
        for (int p = 0; p < products.length; p++) {
            products[p] = facts.catalogue().name().get(p);
            place.put(facts.catalogue().id()[p], p);
        }
        stored.descriptions((id, text) -> append(products, place, id, text), checkpoint);
        Prose ofProducts = new Prose();
        stored.products((id, fields) -> ofProducts.look(fields), checkpoint);
        if (!ofProducts.fields().isEmpty()) {
            Set<String> prose = ofProducts.fields();
            stored.products(
                    (id, fields) -> prose.forEach(name -> append(products, place, id, fields.getOrDefault(name, ""))),
                    checkpoint);
        }
        return written(stored, facts, TextColumn.of(List.of(products)), checkpoint);
    }

    private static void append(String[] products, Map<Integer, Integer> place, int id, String text) {
        Integer at = place.get(id);
        if (at != null && !text.isEmpty()) {
            products[at] = products[at] + "\n" + text;
        }
    }

    private static TextSource written(StoredRows stored, Facts facts, TextColumn products, Checkpoint checkpoint) {
        Prose ofEvents = new Prose();
        stored.events(event -> ofEvents.look(event.fields()), checkpoint);
        Set<String> prose = ofEvents.fields();
        List<int[]> who = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        if (!prose.isEmpty()) {
            stored.events(
                    event -> {
                        int customer = facts.people().indexOf(event.customerId());
                        StringBuilder text = new StringBuilder();
                        prose.forEach(name -> text.append(event.fields().getOrDefault(name, ""))
                                .append('\n'));
                        if (customer >= 0 && !text.toString().isBlank()) {
                            who.add(new int[] {customer, Math.floorDiv(event.minute(), MINUTES)});
                            texts.add(text.toString());
                        }
                    },
                    checkpoint);
        }
        int[] offset = new int[facts.customers() + 1];
        who.forEach(one -> offset[one[0] + 1]++);
        for (int c = 0; c < facts.customers(); c++) {
            offset[c + 1] += offset[c];
        }
        int[] next = offset.clone();
        int[] at = new int[who.size()];
        for (int i = 0; i < at.length; i++) {
            at[next[who.get(i)[0]]++] = i;
        }
        int[] day = new int[at.length];
        TextColumnBuilder column = new TextColumnBuilder();
        for (int i = 0; i < at.length; i++) {
            day[i] = who.get(at[i])[1];
            column.add(texts.get(at[i]));
        }
        return new TextSource(products, offset, day, column.build());
    }

    /** Tells fields in which people write from fields with a word, a number or a code. */
    static final class Prose {
        private static final int LOOKED_AT = 2_000;
        private static final double LONG_ENOUGH = 3;
        private static final double DIFFERENT = 0.2;

        private final Map<String, Seen> seen = new HashMap<>();

        private static final class Seen {
            private final Set<String> different = new HashSet<>();
            private int values;
            private long words;
        }

        void look(Map<String, String> fields) {
            fields.forEach((name, value) -> {
                Seen one = seen.computeIfAbsent(name, any -> new Seen());
                if (one.values < LOOKED_AT && !value.isBlank()) {
                    one.values++;
                    one.words += words(value);
                    one.different.add(value);
                }
            });
        }

        Set<String> fields() {
            Set<String> prose = new java.util.TreeSet<>();
            seen.forEach((name, one) -> {
                if (one.words >= LONG_ENOUGH * one.values && one.different.size() >= DIFFERENT * one.values) {
                    prose.add(name);
                }
            });
            return prose;
        }

        /** Words with letters, and Chinese characters by twos. */
        private static int words(String text) {
            int words = 0;
            int han = 0;
            boolean inside = false;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                boolean chinese = Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
                boolean letter = Character.isLetter(c) && !chinese;
                han += chinese ? 1 : 0;
                words += letter && !inside ? 1 : 0;
                inside = letter;
            }
            return words + han / 2;
        }
    }
}
