package org.clientele.app.behaviour;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.clientele.analysis.funnel.FunnelStep;
import org.clientele.facts.Facts;
import org.clientele.facts.WordColumn;
import org.clientele.model.text.Message;

/**
 * What a shop has recorded, so that people can choose steps instead of typing them.
 *
 * @param events kinds of events, the most frequent first
 * @param things what steps can be done with: anything, categories, brands, and the products most bought
 * @param fields fields of customers that have a few frequent words
 */
public record BehaviourWords(List<String> events, List<Thing> things, List<String> fields) {
    /** What a step can be done with, and what it is called. */
    public record Thing(FunnelStep.With with, Message name) {}

    private static final int PRODUCTS = 100;
    private static final int WORDS = 60;

    public BehaviourWords {
        events = List.copyOf(events);
        things = List.copyOf(things);
        fields = List.copyOf(fields);
    }

    /** The words of a snapshot. */
    public static BehaviourWords of(Facts facts) {
        List<Thing> things = new ArrayList<>();
        things.add(new Thing(FunnelStep.With.anything(), Message.of("funnel.with.anything")));
        frequent(facts.catalogue().category(), WORDS)
                .forEach(word -> things.add(new Thing(
                        new FunnelStep.With(FunnelStep.Kind.CATEGORY, word),
                        Message.of("funnel.with.category", word))));
        frequent(facts.catalogue().brand(), WORDS)
                .forEach(word -> things.add(new Thing(
                        new FunnelStep.With(FunnelStep.Kind.BRAND, word), Message.of("funnel.with.brand", word))));
        for (int product : products(facts)) {
            String sku = facts.catalogue().sku().get(product);
            String name = facts.catalogue().name().get(product);
            things.add(new Thing(
                    new FunnelStep.With(FunnelStep.Kind.PRODUCT, sku),
                    Message.of("kit.verbatim", name.isEmpty() ? sku : name)));
        }
        List<String> fields = new ArrayList<>();
        for (String field : List.of("city", "region", "country")) {
            if (column(facts, field).words().size() > 1) {
                fields.add(field);
            }
        }
        facts.people().extras().forEach((name, words) -> {
            if (words.words().size() > 1) {
                fields.add(name);
            }
        });
        return new BehaviourWords(frequent(facts.events().type(), WORDS), things, fields);
    }

    /** The column of a field of customers. */
    static WordColumn column(Facts facts, String field) {
        return switch (field) {
            case "city" -> facts.people().city();
            case "region" -> facts.people().region();
            case "country" -> facts.people().country();
            default -> {
                WordColumn column = facts.people().extras().get(field);
                if (column == null) {
                    throw org.clientele.model.text.Refusal.of("funnel.field", field);
                }
                yield column;
            }
        };
    }

    /** Words by how often they stand in a column. */
    static List<String> frequent(WordColumn column, int most) {
        int[] times = new int[column.words().size()];
        for (int code : column.code()) {
            if (code != WordColumn.BLANK) {
                times[code]++;
            }
        }
        return IntStream.range(0, times.length)
                .filter(code -> times[code] > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(code -> -times[code]).thenComparing(column.words()::get))
                .limit(most)
                .map(column.words()::get)
                .toList();
    }

    private static int[] products(Facts facts) {
        int[] times = new int[facts.catalogue().size()];
        for (int product : facts.lines().product()) {
            if (product >= 0) {
                times[product]++;
            }
        }
        Integer[] order = IntStream.range(0, times.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingInt(product -> -times[product]));
        return Arrays.stream(order).limit(PRODUCTS).mapToInt(Integer::intValue).toArray();
    }
}
