package org.clientele.analysis.recommend.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.clientele.facts.Catalogue;

/**
 * What a shop says of its products beyond the columns of the snapshot, by dense product index.
 *
 * @param texts name and description of each product
 * @param labels tags and the values of the shop's own fields of each product
 * @param pictures what {@link PictureDescriptor} says of the picture of each product, empty where there is none
 */
public record ItemSource(List<String> texts, List<List<Label>> labels, List<float[]> pictures) {
    /**
     * The value of a field, or one tag of several.
     *
     * @param field the name of the field
     * @param value the value
     */
    public record Label(String field, String value) {}

    public ItemSource {
        if (texts.size() != labels.size() || texts.size() != pictures.size()) {
            throw new IllegalArgumentException("texts and labels of different products");
        }
        texts = List.copyOf(texts);
        labels = List.copyOf(labels);
        pictures = List.copyOf(pictures);
    }

    /** Texts and labels of products that have no pictures. */
    public ItemSource(List<String> texts, List<List<Label>> labels) {
        this(texts, labels, Collections.nCopies(texts.size(), new float[0]));
    }

    /** The same products with these pictures. */
    public ItemSource with(List<float[]> other) {
        return new ItemSource(texts, labels, other);
    }

    /** The names alone. */
    public static ItemSource ofNames(Catalogue catalogue) {
        List<String> names = new ArrayList<>(catalogue.size());
        for (int p = 0; p < catalogue.size(); p++) {
            names.add(catalogue.name().get(p));
        }
        return new ItemSource(names, Collections.nCopies(names.size(), List.of()));
    }
}
