package org.clientele.analysis.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clientele.analysis.fixture.HandFacts;
import org.clientele.facts.Facts;
import org.clientele.facts.TextColumn;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTagsTest {
    /** The examples that Porter gives for the first step of his algorithm. */
    @ParameterizedTest
    @CsvSource({
        "caresses, caress",
        "ponies, poni",
        "caress, caress",
        "cats, cat",
        "feed, feed",
        "agreed, agree",
        "plastered, plaster",
        "bled, bled",
        "motoring, motor",
        "sing, sing",
        "conflated, conflate",
        "troubled, trouble",
        "sized, size",
        "hopping, hop",
        "tanned, tan",
        "falling, fall",
        "hissing, hiss",
        "fizzed, fizz",
        "failing, fail",
        "filing, file",
        "happy, happi",
        "sky, sky"
    })
    void stems_as_in_the_paper(String word, String stem) {
        assertEquals(stem, Stem.of(word));
    }

    private static List<String> terms(String... texts) {
        Words words = new Words();
        for (String text : texts) {
            words.learn(text);
        }
        List<String> terms = new ArrayList<>();
        words.terms(texts[texts.length - 1], terms::add);
        return terms;
    }

    @Test
    void words_of_both_languages_in_one_text() {
        assertEquals(
                List.of("candle", "scent", "mug", "dishwasher", "safe"),
                terms("The candles' scent: I DON'T like it! My mug’s ＤＩＳＨＷＡＳＨＥＲ 42 safe-ish.")
                        .subList(0, 5));
        List<String> chinese = terms("西湖龙井茶，清香", "送妈妈的龙井茶", "龙井茶很好喝", "白瓷茶具套装", "白瓷茶具送人", "我喜欢白瓷茶具和龙井茶");
        assertTrue(chinese.contains("龙井茶"), chinese.toString());
        assertTrue(chinese.contains("白瓷茶具"), chinese.toString());
        assertFalse(chinese.contains("和"), chinese.toString());
    }

    @Test
    void what_no_other_text_repeats_comes_in_pairs() {
        assertEquals(List.of("玫瑰精油"), terms("玫瑰精油"));
        assertEquals(List.of("玫瑰", "瑰精", "精油", "油礼", "礼盒"), terms("玫瑰精油礼盒"));
    }

    /** A second way to the same weights, with maps and the formula as it is written in books. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void weights_by_the_book(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        String[] words = {"lamp", "tea", "oak", "rose", "salt", "copper", "linen", "moon", "cedar", "fig"};
        int products = 30;
        List<List<String>> bags = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        HandFacts hand = new HandFacts(8, 100);
        for (int p = 0; p < products; p++) {
            List<String> bag = new ArrayList<>();
            for (int w = 0; w < 1 + random.nextInt(5); w++) {
                bag.add(words[random.nextInt(1 + random.nextInt(words.length))]);
            }
            bags.add(bag);
            texts.add(String.join(" ", bag));
            hand.product("p%02d".formatted(p), "c");
        }
        List<List<Integer>> bought = new ArrayList<>();
        for (int c = 0; c < 8; c++) {
            List<Integer> own = new ArrayList<>();
            for (int o = 0; o < random.nextInt(6); o++) {
                int product = random.nextInt(products);
                own.add(product);
                hand.order(c, o, "o" + c + "-" + o, "p%02d".formatted(product), 5);
            }
            bought.add(own);
        }
        Map<String, Integer> df = new HashMap<>();
        bags.forEach(bag -> new TreeSet<>(bag).forEach(word -> df.merge(word, 1, Integer::sum)));
        TextTagResult result = TextTags.run(
                hand.facts(),
                new TextSource(TextColumn.of(texts), new int[9], new int[0], TextColumn.of(List.of())),
                new TextSpec(100, 20),
                Checkpoint.none());
        for (int c = 0; c < 8; c++) {
            Map<String, Double> sum = new TreeMap<>();
            for (int product : bought.get(c)) {
                Map<String, Double> vector = new TreeMap<>();
                for (String word : bags.get(product)) {
                    int texted = df.getOrDefault(word, 0);
                    if (texted >= 2 && texted <= products / 2) {
                        vector.merge(word, Math.log((1.0 + products) / (1.0 + texted)) + 1, Double::sum);
                    }
                }
                double length = Math.sqrt(
                        vector.values().stream().mapToDouble(w -> w * w).sum());
                vector.forEach((word, weight) -> sum.merge(word, weight / length, Double::sum));
            }
            double length =
                    Math.sqrt(sum.values().stream().mapToDouble(w -> w * w).sum());
            Map<String, Double> mine = new TreeMap<>();
            result.of(c)
                    .forEach(interest ->
                            mine.put(result.tags().get(interest.tag()).word(), (double) interest.weight()));
            assertEquals(sum.keySet(), mine.keySet());
            sum.forEach((word, weight) -> assertEquals(weight / length, mine.getOrDefault(word, 0.0), 1e-5));
            List<Float> weights =
                    result.of(c).stream().map(TextTagResult.Interest::weight).toList();
            assertEquals(weights.stream().sorted((a, b) -> Float.compare(b, a)).toList(), weights);
        }
    }

    private static final String[][] TASTES = {
        {"oolong", "teapot", "jasmine"},
        {"kennel", "leash", "chew"},
        {"乌龙茶", "紫砂壶", "茉莉花"},
        {"狗粮", "牵引绳", "磨牙棒"}
    };

    private record Town(Facts facts, TextSource source, int[] taste) {}

    /** People who buy nine times out of ten within a planted taste, in texts full of the same small talk. */
    private static Town town(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        String[] talk = {"a lovely present for slow weekends", "made in small batches", "口碑很好的一款", "适合送人自用"};
        List<String> texts = new ArrayList<>();
        int people = 200;
        HandFacts hand = new HandFacts(people, 100);
        for (int p = 0; p < 120; p++) {
            String[] own = TASTES[p % 4];
            texts.add(own[random.nextInt(3)] + (p % 4 < 2 ? " " : "，") + own[random.nextInt(3)] + " "
                    + talk[random.nextInt(4)] + "。" + talk[random.nextInt(4)]);
            hand.product("p%03d".formatted(p), "c");
        }
        int[] taste = new int[people];
        for (int c = 0; c < people; c++) {
            taste[c] = c % 4;
            for (int o = 0; o < 8; o++) {
                int kind = random.nextInt(10) == 0 ? random.nextInt(4) : taste[c];
                hand.order(c, o, "o" + c + "-" + o, "p%03d".formatted(4 * random.nextInt(30) + kind), 5);
            }
            // A year later they all want something else, which must not be seen.
            hand.order(c, 90, "late" + c, "p%03d".formatted(4 * random.nextInt(30) + (taste[c] + 1) % 4), 5);
        }
        return new Town(
                hand.facts(),
                new TextSource(TextColumn.of(texts), new int[people + 1], new int[0], TextColumn.of(List.of())),
                taste);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void planted_tastes_are_found(long seed) {
        Town town = town(seed);
        TextTagResult result = TextTags.run(town.facts(), town.source(), TextSpec.asOf(50), Checkpoint.none());
        int right = 0;
        for (int c = 0; c < town.taste().length; c++) {
            List<TextTagResult.Interest> own = result.of(c);
            String first = result.tags().get(own.getFirst().tag()).word();
            right += Set.of(TASTES[town.taste()[c]]).contains(first) ? 1 : 0;
        }
        assertTrue(right >= 0.97 * town.taste().length, right + " of " + town.taste().length);
    }

    @Test
    void what_people_write_counts_and_only_until_the_day() {
        HandFacts hand = new HandFacts(2, 100).product("p", "c").order(0, 1, "a", "p", 5);
        TextSource source = new TextSource(
                TextColumn.of(List.of("Kettle")),
                new int[] {0, 2, 3},
                new int[] {5, 80, 7},
                TextColumn.of(List.of("The kettle leaks", "Wonderful grinder", "咖啡太苦")));
        TextTagResult result = TextTags.run(hand.facts(), source, TextSpec.asOf(50), Checkpoint.none());
        Set<String> first = new TreeSet<>();
        result.of(0)
                .forEach(interest -> first.add(result.tags().get(interest.tag()).word()));
        assertEquals(Set.of("kettle", "leaks"), first);
        assertEquals(1, result.of(1).size());
        assertEquals("咖啡太苦", result.tags().get(result.of(1).getFirst().tag()).word());
    }
}
