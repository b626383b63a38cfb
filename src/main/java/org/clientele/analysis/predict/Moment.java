package org.clientele.analysis.predict;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.clientele.analysis.attributes.AttributeSpec;
import org.clientele.analysis.attributes.AttributeTable;
import org.clientele.analysis.attributes.Attributes;
import org.clientele.analysis.features.FeatureFamily;
import org.clientele.analysis.features.FeatureSpec;
import org.clientele.analysis.features.Features;
import org.clientele.analysis.features.Source;
import org.clientele.analysis.predict.learn.Field;
import org.clientele.analysis.predict.learn.Sheet;
import org.clientele.facts.Facts;
import org.clientele.facts.WordColumn;
import org.clientele.model.run.Checkpoint;

/**
 * The shop as it was on a day: who takes part, what was known of them by then, and what came of them afterwards.
 *
 * @param facts the snapshot; nothing after the day is looked at but to see what came
 * @param spec what is predicted
 * @param day the day up to which one looks
 * @param people the customer index of each who takes part, ascending
 * @param sources what is known of them
 */
record Moment(Facts facts, PredictSpec spec, int day, int[] people, List<Source> sources) {
    private static final int YEAR = 365;

    /** From so many customers on, shares of single categories and brands are left out, as their tables grow large. */
    private static final int MANY = 300_000;

    static Moment of(Facts facts, PredictSpec spec, int day, Checkpoint checkpoint) {
        AttributeTable table = Attributes.run(facts, new AttributeSpec(day), checkpoint.part(0, 0.6));
        int[] people = IntStream.range(0, facts.customers())
                .filter(c -> table.purchases().bought(c))
                .filter(c ->
                        spec.target() == PredictTarget.BUY || table.purchases().lastDay()[c] > day - YEAR)
                .toArray();
        Set<FeatureFamily> families = EnumSet.complementOf(EnumSet.of(FeatureFamily.TAGS));
        if (facts.customers() > MANY) {
            families.removeAll(EnumSet.of(FeatureFamily.CATEGORIES, FeatureFamily.BRANDS));
        }
        FeatureSpec wish = FeatureSpec.asOf(day).with(families);
        List<Source> sources = Features.sources(facts, table, null, wish, people, checkpoint.part(0.6, 1));
        return new Moment(facts, spec, day, people, sources);
    }

    /** The table of some of those who take part, given by their places; identifiers and guarded fields are left out. */
    Sheet sheet(int[] places, Set<String> without) {
        List<Field> fields = new ArrayList<>();
        for (Source source : sources) {
            String key = source.key();
            if (without.contains(key)) {
                continue;
            }
            // an address is known before a message is sent; of a column of the shop's own only people know
            boolean timed = !source.origin().base().equals("field");
            fields.add(
                    switch (source) {
                        case Source.Numbers numbers -> {
                            float[] values = new float[places.length];
                            for (int i = 0; i < places.length; i++) {
                                values[i] = (float) numbers.value().applyAsDouble(people[places[i]]);
                            }
                            yield new Field.Numbers(key, timed, values);
                        }
                        case Source.Words words -> {
                            WordColumn column = words.words();
                            int[] codes = new int[places.length];
                            for (int i = 0; i < places.length; i++) {
                                codes[i] = column.code()[people[places[i]]];
                            }
                            yield new Field.Words(key, timed, codes, column.words());
                        }
                    });
        }
        return new Sheet(places.length, fields);
    }

    /** What came of some of those who take part within the days of the question: 1 for yes. */
    int[] answers(int[] places) {
        int[] y = new int[places.length];
        boolean leaving = spec.target() == PredictTarget.LEAVE;
        for (int i = 0; i < places.length; i++) {
            boolean bought = Orders.between(facts.lines(), people[places[i]], day, day + spec.days());
            y[i] = bought != leaving ? 1 : 0;
        }
        return y;
    }

    /** The places of all who take part. */
    int[] everybody() {
        return IntStream.range(0, people.length).toArray();
    }
}
