package org.clientele.app.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.clientele.analysis.text.Prose;
import org.clientele.analysis.text.TextSource;
import org.clientele.app.recommend.ReadItems;
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
        TextColumn products =
                TextColumn.of(ReadItems.of(stored, facts, checkpoint).texts());
        return written(stored, facts, products, checkpoint);
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
}
