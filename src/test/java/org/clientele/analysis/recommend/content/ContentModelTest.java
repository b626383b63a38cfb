package org.clientele.analysis.recommend.content;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.clientele.analysis.numeric.SparseRows;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.ItemFeatures;
import org.clientele.analysis.recommend.ItemFeatures.Feature;
import org.clientele.analysis.recommend.ItemFeatures.Kind;
import org.clientele.analysis.recommend.Recommender;
import org.clientele.analysis.recommend.Why;
import org.clientele.analysis.recommend.linear.LinearModel;
import org.clientele.analysis.recommend.spec.ContentSpec;
import org.clientele.analysis.recommend.spec.FeatureKnnSpec;
import org.clientele.analysis.recommend.spec.Weighting;
import org.clientele.facts.Catalogue;
import org.clientele.facts.FactsBuilder;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentModelTest {
    private static final ContentSpec PLAIN = new ContentSpec(Weighting.NONE, 1, 1, 1, 1, 1, 1, 0);

    private static Catalogue catalogue(String[]... products) {
        FactsBuilder builder = FactsBuilder.full(1);
        for (int i = 0; i < products.length; i++) {
            builder.catalogue()
                    .add(i + 1, "P" + i, products[i][0])
                    .in(products[i][1], products[i][2])
                    .worth(Long.parseLong(products[i][3]) * 10_000, -1, 1);
        }
        return builder.build().catalogue();
    }

    private static final Catalogue SHOP = catalogue(
            new String[] {"Jasmine green tea", "Tea", "Jade Hill", "20"},
            new String[] {"Dragon Well green tea", "Tea", "Old Wharf", "30"},
            new String[] {"茉莉花绿茶", "Tea > Scented", "Jade Hill", "25"},
            new String[] {"Copper kettle", "Brewing", "Clearwater", "90"},
            new String[] {"Steel kettles", "Brewing", "Jade Hill", "80"},
            new String[] {"茉莉花茶礼盒", "", "", "0"});

    private static ItemFeatures features(Catalogue catalogue) {
        return ReadFeatures.of(catalogue, ItemSource.ofNames(catalogue), Checkpoint.none());
    }

    private static List<String> of(ItemFeatures features, int product, Kind kind) {
        List<String> names = new ArrayList<>();
        for (int e = features.byItem().start()[product]; e < features.byItem().start()[product + 1]; e++) {
            Feature feature = features.list().get(features.byItem().index()[e]);
            if (feature.kind() == kind) {
                names.add(feature.name());
            }
        }
        return names.stream().sorted().toList();
    }

    @Test
    void features_are_words_in_two_languages_category_path_and_brand() {
        ItemFeatures features = features(SHOP);
        assertEquals(List.of("green", "jasmine", "tea"), of(features, 0, Kind.WORD));
        assertEquals(
                of(features, 3, Kind.WORD).getLast(), of(features, 4, Kind.WORD).getFirst());
        assertTrue(of(features, 2, Kind.WORD).stream().anyMatch(of(features, 5, Kind.WORD)::contains));
        assertEquals(List.of("Tea", "Tea > Scented"), of(features, 2, Kind.CATEGORY));
        assertEquals(List.of("Jade Hill"), of(features, 4, Kind.BRAND));
        assertEquals(List.of(), of(features, 5, Kind.CATEGORY));
        assertEquals(6, features.described());
    }

    @Test
    void price_bands_hold_about_equally_many_and_say_from_what_to_what() {
        String[][] products = new String[80][];
        for (int i = 0; i < 80; i++) {
            products[i] = new String[] {"", "", "", String.valueOf(10 + i)};
        }
        ItemFeatures features = features(catalogue(products));
        int[] count = new int[features.list().size()];
        for (int feature : features.byItem().index()) {
            count[feature]++;
        }
        assertArrayEquals(new int[] {10, 10, 10, 10, 10, 10, 10, 10}, count);
        assertEquals(List.of("10–20"), of(features, 0, Kind.PRICE));
        assertEquals(List.of("80–89"), of(features, 79, Kind.PRICE));
    }

    @Test
    void labels_count_when_two_products_share_them() {
        ItemSource.Label gift = new ItemSource.Label("tags", "gift");
        ItemSource.Label rare = new ItemSource.Label("tags", "rare");
        Catalogue two = catalogue(new String[] {"", "", "", "0"}, new String[] {"", "", "", "0"});
        ItemFeatures features = ReadFeatures.of(
                two, new ItemSource(List.of("", ""), List.of(List.of(gift, rare), List.of(gift))), Checkpoint.none());
        assertEquals(List.of(new Feature(Kind.FIELD, "tags", "gift")), features.list());
    }

    /** One word each of three, brands shared by the first two: by hand, cos(words) = ½ and cos(brand) = 1. */
    @Test
    void likeness_is_the_mean_of_the_likeness_of_each_kind_weighted_by_its_part() {
        Catalogue shop = catalogue(
                new String[] {"apple pear", "", "A", "0"},
                new String[] {"apple plum", "", "A", "0"},
                new String[] {"cherry", "", "B", "0"});
        ContentSpec spec = new ContentSpec(Weighting.NONE, 3, 0, 1, 0, 0, 0, 0);
        ContentModel model = ContentModel.fit(features(shop), spec);
        assertEquals((3 * 0.5 + 1 * 1) / 4, model.similarity(0, 1), 1e-6);
        assertEquals(0, model.similarity(0, 2), 1e-6);
        assertEquals(1, model.similarity(2, 2), 1e-6);
    }

    /** TF-IDF by hand: four products, "tea" in three, "green" in two, all other words in one. */
    @Test
    void rare_words_weigh_more() {
        Catalogue shop = catalogue(
                new String[] {"green tea", "", "", "0"},
                new String[] {"black tea", "", "", "0"},
                new String[] {"green mug", "", "", "0"},
                new String[] {"blue tea", "", "", "0"});
        ContentSpec words = new ContentSpec(Weighting.TF_IDF, 1, 0, 0, 0, 0, 0, 0);
        ContentModel model = ContentModel.fit(features(shop), words);
        double tea = Math.log(5 / 4.0) + 1;
        double green = Math.log(5 / 3.0) + 1;
        double once = Math.log(5 / 2.0) + 1;
        double byTea = tea * tea / Math.hypot(tea, green) / Math.hypot(tea, once);
        double byGreen = green * green / Math.hypot(tea, green) / Math.hypot(green, once);
        assertEquals(byTea, model.similarity(0, 1), 1e-6);
        assertEquals(byGreen, model.similarity(0, 2), 1e-6);
        assertTrue(byGreen > byTea);
    }

    @Test
    void a_product_that_nobody_bought_is_found_by_what_it_is() {
        Recommender model = ContentModel.fit(features(SHOP), ContentSpec.standard());
        float[][] scores = new float[1][6];
        model.scorer().score(new History[] {History.of(0)}, 1, scores);
        assertTrue(scores[0][1] > scores[0][3], "another green tea before a kettle");
        assertTrue(scores[0][2] > scores[0][3], "a tea of the brand before a kettle");
        model.scorer().score(new History[] {History.of(2)}, 1, scores);
        assertTrue(scores[0][5] > 0, "jasmine by its Chinese name alone");
        assertEquals(
                Optional.of(new Why.Alike(new Feature(Kind.BRAND, "", "Jade Hill"))),
                ContentModel.fit(features(SHOP), new ContentSpec(Weighting.TF_IDF, 0, 0, 1, 0, 0, 0, 0))
                        .scorer()
                        .why(History.of(0), 4));
    }

    private static ItemFeatures random(SplittableRandom random, int items) {
        List<Feature> list = new ArrayList<>();
        for (int f = 0; f < 30; f++) {
            list.add(new Feature(Kind.values()[f % 5], "", "f" + f));
        }
        int[] start = new int[items + 1];
        List<Integer> index = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            for (int f = 0; f < 30; f++) {
                if (random.nextInt(6) == 0) {
                    index.add(f);
                }
            }
            start[i + 1] = index.size();
        }
        float[] value = new float[index.size()];
        for (int e = 0; e < value.length; e++) {
            value[e] = list.get(index.get(e)).kind() == Kind.WORD ? 1 + random.nextInt(3) : 1;
        }
        int[] columns = index.stream().mapToInt(Integer::intValue).toArray();
        return new ItemFeatures(new SparseRows(30, start, columns, value), list, new int[items]);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void reasons_add_up_to_the_score_which_is_a_cosine(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ContentSpec spec =
                seed % 2 == 0 ? ContentSpec.standard() : new ContentSpec(Weighting.BM25, 2, 1, 0, 1, 1, 0, 90);
        ContentModel model = ContentModel.fit(random(random, 40), spec);
        History history = new History(new int[] {1, 5, 9}, new float[] {1, 3, 0.2f}, new int[] {10, 60, 100}, 100);
        float[][] scores = new float[1][40];
        model.scorer().score(new History[] {history}, 1, scores);
        for (int j = 0; j < 40; j++) {
            float sum = 0;
            for (float part : model.scorer().reasons(history, j)) {
                sum += part;
            }
            assertEquals(scores[0][j], sum, 1e-5f);
            assertTrue(scores[0][j] <= 1 + 1e-5f);
        }
    }

    /** The definition, pair by pair, against the training by postings. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void feature_knn_is_its_definition(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ItemFeatures features = random(random, 12);
        int[] user = random.ints(90, 0, 25).toArray();
        int[] item = random.ints(90, 0, 11).toArray();
        Interactions x = Interactions.of(25, 12, user, item, null, null);
        FeatureKnnSpec spec = new FeatureKnnSpec(12, 4, 0.7);
        LinearModel model = FeatureKnn.fit(x, features, spec, new Workers(2), Checkpoint.none());
        ContentModel content = ContentModel.fit(features, ContentSpec.standard());
        for (int i = 0; i < 12; i++) {
            for (int j = 0; j < 12; j++) {
                int both = 0;
                for (int u = 0; u < 25; u++) {
                    both += x.byUser().find(u, i) >= 0 && x.byUser().find(u, j) >= 0 ? 1 : 0;
                }
                double buyers = both
                        / Math.sqrt((x.byItem().length(i) + 4.0) * (x.byItem().length(j) + 4.0));
                double expected = i == j ? 0 : (buyers + 0.7 * content.similarity(i, j)) / 1.7;
                assertEquals(expected, model.weight(i, j), 1e-5);
            }
        }
    }

    @Test
    void a_product_of_which_nothing_is_known_has_no_score() {
        ContentModel model = ContentModel.fit(ItemFeatures.none(3), PLAIN);
        float[][] scores = {{1, 1, 1}};
        model.scorer().score(new History[] {History.of(0, 2)}, 1, scores);
        assertArrayEquals(new float[3], scores[0]);
        assertArrayEquals(new float[2], model.scorer().reasons(History.of(0, 2), 1));
    }
}
