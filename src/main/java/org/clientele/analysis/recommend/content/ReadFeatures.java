package org.clientele.analysis.recommend.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientele.analysis.numeric.SparseRows;
import org.clientele.analysis.recommend.ItemFeatures;
import org.clientele.analysis.recommend.ItemFeatures.Feature;
import org.clientele.analysis.recommend.ItemFeatures.Kind;
import org.clientele.analysis.text.TermCounts;
import org.clientele.facts.Catalogue;
import org.clientele.facts.WordColumn;
import org.clientele.model.run.Checkpoint;

/**
 * Makes features of a catalogue: words of the texts, category with all that it lies under ("Home > Bath" is also "Home"),
 * brand, price band, tags and fields that at least two products share, and how pictures look.
 *
 * <p>Price bands hold about equally many products each, at most {@value #BANDS}.
 */
public final class ReadFeatures {
    static final int BANDS = 8;
    private static final int LEAST_IN_BAND = 5;
    private static final int LONGEST_VALUE = 60;
    private static final long UNIT = 10_000;

    /** A smaller part of a picture than this says nothing. */
    private static final float LEAST_LOOK = 0.02f;

    private final Catalogue catalogue;
    private final Map<Feature, Integer> known = new LinkedHashMap<>();
    private final List<Map<Integer, Float>> rows;

    private ReadFeatures(Catalogue catalogue) {
        this.catalogue = catalogue;
        rows = new ArrayList<>(catalogue.size());
        for (int p = 0; p < catalogue.size(); p++) {
            rows.add(new HashMap<>());
        }
    }

    /** The features of all products.
     *
     * @param source their texts and labels, one for each product of the catalogue */
    public static ItemFeatures of(Catalogue catalogue, ItemSource source, Checkpoint checkpoint) {
        if (source.texts().size() != catalogue.size()) {
            throw new IllegalArgumentException("texts of another catalogue");
        }
        ReadFeatures features = new ReadFeatures(catalogue);
        features.words(source.texts(), checkpoint);
        features.categories();
        features.column(catalogue.brand(), Kind.BRAND);
        features.prices();
        features.labels(source.labels());
        features.pictures(source.pictures());
        checkpoint.check();
        return features.build();
    }

    private void words(List<String> texts, Checkpoint checkpoint) {
        TermCounts counts = TermCounts.of(texts, checkpoint);
        for (int p = 0; p < texts.size(); p++) {
            for (int e = counts.offset()[p]; e < counts.offset()[p + 1]; e++) {
                add(p, new Feature(Kind.WORD, "", counts.terms().get(counts.term()[e])), counts.count()[e]);
            }
        }
    }

    private void categories() {
        WordColumn category = catalogue.category();
        for (int p = 0; p < catalogue.size(); p++) {
            String path = category.get(p);
            for (int at = path.length(); at > 0; at = path.lastIndexOf('>', at - 1)) {
                String name = path.substring(0, at).strip();
                if (!name.isEmpty()) {
                    add(p, new Feature(Kind.CATEGORY, "", name), 1);
                }
            }
        }
    }

    private void column(WordColumn column, Kind kind) {
        for (int p = 0; p < catalogue.size(); p++) {
            if (!column.get(p).isBlank()) {
                add(p, new Feature(kind, "", column.get(p)), 1);
            }
        }
    }

    private void prices() {
        long[] sorted = Arrays.stream(catalogue.price())
                .filter(price -> price > 0)
                .sorted()
                .toArray();
        int bands = Math.min(BANDS, sorted.length / LEAST_IN_BAND);
        if (bands < 2) {
            return;
        }
        long[] from = new long[bands];
        for (int b = 0; b < bands; b++) {
            from[b] = sorted[(int) ((long) b * sorted.length / bands)];
        }
        for (int p = 0; p < catalogue.size(); p++) {
            long price = catalogue.price()[p];
            if (price > 0) {
                int band = bands - 1;
                while (band > 0 && price < from[band]) {
                    band--;
                }
                long to = band + 1 < bands ? from[band + 1] : sorted[sorted.length - 1];
                add(p, new Feature(Kind.PRICE, "", from[band] / UNIT + "–" + (to + UNIT - 1) / UNIT), 1);
            }
        }
    }

    private void labels(List<List<ItemSource.Label>> labels) {
        Map<ItemSource.Label, Integer> products = new HashMap<>();
        labels.forEach(own -> own.stream().distinct().forEach(label -> products.merge(label, 1, Integer::sum)));
        for (int p = 0; p < labels.size(); p++) {
            for (ItemSource.Label label : labels.get(p)) {
                if (products.getOrDefault(label, 0) >= 2 && label.value().length() <= LONGEST_VALUE) {
                    rows.get(p).put(number(new Feature(Kind.FIELD, label.field(), label.value())), 1f);
                }
            }
        }
    }

    private void pictures(List<float[]> pictures) {
        for (int p = 0; p < pictures.size(); p++) {
            float[] own = pictures.get(p);
            for (int b = 0; b < own.length; b++) {
                if (own[b] > LEAST_LOOK) {
                    rows.get(p).put(number(new Feature(Kind.PICTURE, "", PictureDescriptor.name(b))), own[b]);
                }
            }
        }
    }

    private void add(int product, Feature feature, int times) {
        rows.get(product).merge(number(feature), (float) times, Float::sum);
    }

    private int number(Feature feature) {
        Integer number = known.get(feature);
        if (number == null) {
            number = known.size();
            known.put(feature, number);
        }
        return number;
    }

    private ItemFeatures build() {
        int[] start = new int[rows.size() + 1];
        for (int p = 0; p < rows.size(); p++) {
            start[p + 1] = start[p] + rows.get(p).size();
        }
        int[] index = new int[start[rows.size()]];
        float[] value = new float[index.length];
        for (int p = 0; p < rows.size(); p++) {
            int at = start[p];
            for (int feature : rows.get(p).keySet().stream().sorted().toList()) {
                index[at] = feature;
                value[at++] = rows.get(p).getOrDefault(feature, 0f);
            }
        }
        return new ItemFeatures(
                new SparseRows(known.size(), start, index, value),
                List.copyOf(known.keySet()),
                catalogue.category().code().clone());
    }
}
