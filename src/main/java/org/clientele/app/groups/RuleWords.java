package org.clientele.app.groups;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clientele.analysis.attributes.Attribute;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.facts.TextColumn;
import org.clientele.facts.WordColumn;
import org.clientele.model.group.SavedGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.rule.Property;
import org.clientele.model.run.Checkpoint;

/**
 * The words of a shop that conditions can ask for, so that people can choose instead of type.
 *
 * @param fields the words of each field of text, by its name, the most frequent first; at most 2,000 each
 * @param properties the same for what is bought
 * @param custom the names of custom fields
 * @param numbers the computed numbers
 * @param groups the names of saved groups
 * @param scores the names of scores
 * @param events the types of events
 * @param campaigns the names of campaigns of which messages are known
 * @param clusters the groups of similar customers that were found last
 */
public record RuleWords(
        Map<String, List<String>> fields,
        Map<Property, List<String>> properties,
        List<String> custom,
        List<String> numbers,
        List<String> groups,
        List<String> scores,
        List<String> events,
        List<String> campaigns,
        List<Segment.InCluster> clusters) {
    private static final int MOST = 2_000;
    private static final List<String> STANDARD = List.of("postcode", "gender", "language");

    public RuleWords {
        fields = Map.copyOf(fields);
        properties = Map.copyOf(properties);
        custom = List.copyOf(custom);
        numbers = List.copyOf(numbers);
        groups = List.copyOf(groups);
        scores = List.copyOf(scores);
        events = List.copyOf(events);
        campaigns = List.copyOf(campaigns);
        clusters = List.copyOf(clusters);
    }

    /** Hardly any words, while those of the shop are not known yet. */
    public static RuleWords few() {
        return new RuleWords(
                Map.of(),
                Map.of(),
                List.of(),
                List.of("orders", "money", "recency"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** The words of a workbench. */
    public static RuleWords of(Workbench workbench, Analyses analyses, Checkpoint checkpoint) {
        Facts facts = workbench.facts(checkpoint);
        Map<String, List<String>> fields = new TreeMap<>();
        fields.put("city", words(facts.people().city()));
        fields.put("region", words(facts.people().region()));
        fields.put("country", words(facts.people().country()));
        facts.people().extras().forEach((name, column) -> fields.put(name, words(column)));
        return new RuleWords(
                fields,
                Map.of(
                        Property.PRODUCT, some(facts.catalogue().name()),
                        Property.SKU, some(facts.catalogue().sku()),
                        Property.CATEGORY, words(facts.catalogue().category()),
                        Property.BRAND, words(facts.catalogue().brand()),
                        Property.CHANNEL, words(facts.lines().salesChannel())),
                facts.people().extras().keySet().stream()
                        .filter(name -> !STANDARD.contains(name))
                        .sorted()
                        .toList(),
                analyses.attributes(facts, checkpoint).columns().stream()
                        .filter(attribute -> attribute instanceof Attribute.Numbers)
                        .map(attribute -> attribute.key().replace('-', '_'))
                        .toList(),
                workbench.groups().all().stream().map(SavedGroup::name).toList(),
                new ScoreBook(workbench, analyses).names(),
                words(facts.events().type()),
                words(facts.contacts().campaign()),
                new FindGroups(workbench, analyses).lastClusters());
    }

    /** The first of many texts that mostly differ. */
    private static List<String> some(TextColumn column) {
        return java.util.stream.IntStream.range(0, Math.min(MOST, column.size()))
                .mapToObj(column::get)
                .filter(text -> !text.isBlank())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> words(WordColumn column) {
        int[] times = new int[column.words().size()];
        for (int code : column.code()) {
            if (code != WordColumn.BLANK) {
                times[code]++;
            }
        }
        return java.util.stream.IntStream.range(0, times.length)
                .boxed()
                .sorted((a, b) -> times[a] != times[b]
                        ? Integer.compare(times[b], times[a])
                        : column.words().get(a).compareTo(column.words().get(b)))
                .limit(MOST)
                .map(column.words()::get)
                .toList();
    }
}
