package org.clientele.analysis.features;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clientele.analysis.attributes.Attribute;
import org.clientele.analysis.attributes.AttributeTable;
import org.clientele.analysis.attributes.Mix;
import org.clientele.analysis.attributes.MixTable;
import org.clientele.analysis.attributes.Mixes;
import org.clientele.analysis.attributes.Unit;
import org.clientele.analysis.text.TextTagResult;
import org.clientele.facts.Facts;
import org.clientele.facts.People;
import org.clientele.facts.WordColumn;
import org.clientele.model.run.Checkpoint;
import org.jspecify.annotations.Nullable;

/** Collects what the features are made of: attributes, mixes, fields, tags, and crosses of these. */
final class Sources {
    /** So many parts of a mix and words of a field get a column of their own; the rest share one. */
    static final int MOST_LEVELS = 50;

    private static final int MOST_TAGS = 30;

    /** Which family an attribute belongs to; those that are not here stay out of the table. */
    private static final Map<String, FeatureFamily> FAMILY = Map.ofEntries(
            Map.entry("recency", FeatureFamily.VALUE),
            Map.entry("orders", FeatureFamily.VALUE),
            Map.entry("money", FeatureFamily.VALUE),
            Map.entry("average-order", FeatureFamily.VALUE),
            Map.entry("tenure", FeatureFamily.VALUE),
            Map.entry("trend", FeatureFamily.VALUE),
            Map.entry("usual-gap", FeatureFamily.RHYTHM),
            Map.entry("gap-spread", FeatureFamily.RHYTHM),
            Map.entry("gap-variation", FeatureFamily.RHYTHM),
            Map.entry("overdue", FeatureFamily.RHYTHM),
            Map.entry("basket-size", FeatureFamily.BASKET),
            Map.entry("breadth", FeatureFamily.BASKET),
            Map.entry("price-level", FeatureFamily.PRICE),
            Map.entry("discount", FeatureFamily.PRICE),
            Map.entry("returned", FeatureFamily.PRICE),
            Map.entry("top-category", FeatureFamily.CATEGORIES),
            Map.entry("top-category-share", FeatureFamily.CATEGORIES),
            Map.entry("top-brand", FeatureFamily.BRANDS),
            Map.entry("top-brand-share", FeatureFamily.BRANDS),
            Map.entry("sales-channel", FeatureFamily.CHANNELS),
            Map.entry("sales-channel-share", FeatureFamily.CHANNELS),
            Map.entry("weekend", FeatureFamily.TIMES),
            Map.entry("morning", FeatureFamily.TIMES),
            Map.entry("afternoon", FeatureFamily.TIMES),
            Map.entry("evening", FeatureFamily.TIMES),
            Map.entry("recent-events", FeatureFamily.EVENTS),
            Map.entry("events", FeatureFamily.EVENTS),
            Map.entry("event-rate", FeatureFamily.EVENTS));

    private static final Map<FeatureFamily, List<Mix>> MIXES = new EnumMap<>(Map.of(
            FeatureFamily.CATEGORIES, List.of(Mix.CATEGORY),
            FeatureFamily.BRANDS, List.of(Mix.BRAND),
            FeatureFamily.CHANNELS, List.of(Mix.CHANNEL),
            FeatureFamily.TIMES, List.of(Mix.WEEKDAY),
            FeatureFamily.EVENTS, List.of(Mix.EVENT_COUNT, Mix.EVENT_RATE)));

    private Sources() {}

    /**
     * The sources of a specification, without its crosses.
     *
     * @param table the attributes as of the day of the specification
     * @param tags the interests as of that day, or null where they are not asked for
     */
    static List<Source> of(
            Facts facts, AttributeTable table, @Nullable TextTagResult tags, FeatureSpec spec, Checkpoint checkpoint) {
        List<Source> sources = new ArrayList<>();
        List<Attribute> attributes = table.columns();
        for (FeatureFamily family : FeatureFamily.values()) {
            if (!spec.families().contains(family)) {
                continue;
            }
            for (Attribute attribute : attributes) {
                if (FAMILY.get(attribute.key()) == family) {
                    sources.add(of(family, attribute));
                }
            }
            for (Mix mix : MIXES.getOrDefault(family, List.of())) {
                mix(family, Mixes.run(facts, mix, spec.day(), MOST_LEVELS, checkpoint), sources);
            }
            switch (family) {
                case PROFILE -> fields(facts.people(), sources);
                case TAGS -> tags(tags, sources);
                default -> {}
            }
        }
        sources.removeIf(source -> spec.without().contains(source.key()));
        return sources;
    }

    private static Source of(FeatureFamily family, Attribute attribute) {
        Source.Origin origin = new Source.Origin(family, Source.Kind.ATTRIBUTE, attribute.key(), "");
        return switch (attribute) {
            case Attribute.Numbers numbers -> new Source.Numbers(origin, numbers.unit(), numbers.value());
            case Attribute.Words words -> new Source.Words(origin, words.words());
        };
    }

    private static void mix(FeatureFamily family, MixTable table, List<Source> into) {
        for (int level = 0; level < table.levels().size(); level++) {
            float[] values = table.values()[level];
            into.add(new Source.Numbers(
                    new Source.Origin(
                            family,
                            Source.Kind.MIX,
                            table.mix().word(),
                            table.levels().get(level)),
                    table.mix().unit(),
                    c -> values[c]));
        }
    }

    private static void fields(People people, List<Source> into) {
        field("city", "", people.city(), into);
        field("region", "", people.region(), into);
        field("country", "", people.country(), into);
        people.extras().forEach((name, words) -> field("field", name, words, into));
    }

    private static void field(String base, String level, WordColumn words, List<Source> into) {
        into.add(new Source.Words(new Source.Origin(FeatureFamily.PROFILE, Source.Kind.FIELD, base, level), words));
    }

    private static void tags(@Nullable TextTagResult tags, List<Source> into) {
        if (tags == null) {
            return;
        }
        for (int tag = 0; tag < Math.min(MOST_TAGS, tags.tags().size()); tag++) {
            int wanted = tag;
            into.add(new Source.Numbers(
                    new Source.Origin(
                            FeatureFamily.TAGS,
                            Source.Kind.TAG,
                            "tag",
                            tags.tags().get(tag).word()),
                    Unit.NUMBER,
                    c -> tags.weight(c, wanted)));
        }
    }

    /** Adds the crosses; a cross of something that is not there is passed over. */
    static void cross(List<Source> sources, List<Cross> crosses, int[] people, int customers) {
        Map<String, Source> byKey = new HashMap<>();
        sources.forEach(source -> byKey.put(source.key(), source));
        for (Cross cross : crosses) {
            Source first = byKey.get(cross.first());
            Source second = byKey.get(cross.second());
            if (first != null && second != null) {
                sources.add(cross(first, second, people, customers));
            }
        }
    }

    private static Source cross(Source first, Source second, int[] people, int customers) {
        Source.Origin origin = new Source.Origin(first.origin().family(), Source.Kind.CROSS, first.key(), second.key());
        if (first instanceof Source.Numbers a && second instanceof Source.Numbers b) {
            return new Source.Numbers(
                    origin,
                    Unit.NUMBER,
                    c -> a.value().applyAsDouble(c) * b.value().applyAsDouble(c));
        }
        WordColumn left = words(first, people, customers);
        WordColumn right = words(second, people, customers);
        int width = right.words().size();
        int[] code = new int[customers];
        for (int c = 0; c < customers; c++) {
            boolean blank = left.code()[c] == WordColumn.BLANK || right.code()[c] == WordColumn.BLANK;
            code[c] = blank ? WordColumn.BLANK : left.code()[c] * width + right.code()[c];
        }
        List<String> pairs = new ArrayList<>(left.words().size() * width);
        for (String one : left.words()) {
            for (String other : right.words()) {
                pairs.add(one + " × " + other);
            }
        }
        return new Source.Words(origin, new WordColumn(code, pairs));
    }

    /** A source as words: a number goes by its lower, middle or upper third among the people. */
    private static WordColumn words(Source source, int[] people, int customers) {
        return switch (source) {
            case Source.Words words -> frequent(words.words(), people);
            case Source.Numbers numbers -> {
                Sorted sorted = Sorted.of(Sorted.rows(numbers.value(), people));
                double low = sorted.quantile(1 / 3.0);
                double high = sorted.quantile(2 / 3.0);
                int[] code = new int[customers];
                for (int c = 0; c < customers; c++) {
                    double value = numbers.value().applyAsDouble(c);
                    code[c] = Double.isNaN(value) ? WordColumn.BLANK : value <= low ? 0 : value <= high ? 1 : 2;
                }
                String a = Sorted.plain(low);
                String b = Sorted.plain(high);
                yield new WordColumn(code, List.of("≤" + a, a + "–" + b, ">" + b));
            }
        };
    }

    /** The most frequent words of the people; the rest are one word, so that pairs stay few. */
    private static WordColumn frequent(WordColumn column, int[] people) {
        if (column.words().size() <= MOST_LEVELS) {
            return column;
        }
        int[] order = Levels.of(column, people).order();
        int[] place = new int[column.words().size()];
        java.util.Arrays.fill(place, MOST_LEVELS);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_LEVELS, order.length); i++) {
            place[order[i]] = i;
            words.add(column.words().get(order[i]));
        }
        words.add(MixTable.OTHER);
        int[] code = column.code().clone();
        for (int c = 0; c < code.length; c++) {
            code[c] = code[c] == WordColumn.BLANK ? WordColumn.BLANK : Math.min(place[code[c]], words.size() - 1);
        }
        return new WordColumn(code, words);
    }
}
