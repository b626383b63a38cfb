package org.clientele.app.recommend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.clientele.analysis.recommend.content.ItemSource;
import org.clientele.analysis.text.Prose;
import org.clientele.app.workbench.StoredRows;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;

/** Reads what a workbench holds of its products beyond the snapshot: descriptions, tags and the shop's own fields. */
public final class ReadItems {
    private static final Set<String> TAGS =
            Set.of("tag", "tags", "label", "labels", "keyword", "keywords", "标签", "关键词", "关键字", "タグ");

    private ReadItems() {}

    /** Name, description and prose of each product as its text; all other fields as labels, tags one by one. */
    public static ItemSource of(StoredRows stored, Facts facts, Checkpoint checkpoint) {
        int products = facts.catalogue().size();
        List<StringBuilder> texts = new ArrayList<>(products);
        List<List<ItemSource.Label>> labels = new ArrayList<>(products);
        Map<Integer, Integer> place = new HashMap<>();
        for (int p = 0; p < products; p++) {
            texts.add(new StringBuilder(facts.catalogue().name().get(p)));
            labels.add(new ArrayList<>());
            place.put(facts.catalogue().id()[p], p);
        }
        IntFunction<StringBuilder> text = id -> texts.get(place.getOrDefault(id, 0));
        stored.descriptions(
                (id, description) -> {
                    if (place.containsKey(id) && !description.isEmpty()) {
                        text.apply(id).append('\n').append(description);
                    }
                },
                checkpoint);
        Prose prose = new Prose();
        stored.products((id, fields) -> prose.look(fields), checkpoint);
        Set<String> written = prose.fields();
        stored.products(
                (id, fields) -> {
                    if (place.containsKey(id)) {
                        List<ItemSource.Label> own = labels.get(place.getOrDefault(id, 0));
                        fields.forEach((name, value) -> {
                            if (written.contains(name)) {
                                text.apply(id).append('\n').append(value);
                            } else {
                                label(own, name, value);
                            }
                        });
                    }
                },
                checkpoint);
        return new ItemSource(texts.stream().map(StringBuilder::toString).toList(), labels);
    }

    private static void label(List<ItemSource.Label> own, String name, String value) {
        String[] parts = TAGS.contains(name.strip().toLowerCase(Locale.ROOT))
                ? value.split("[,;|、，；]", -1)
                : new String[] {value};
        for (String part : parts) {
            if (!part.isBlank()) {
                own.add(new ItemSource.Label(name, part.strip()));
            }
        }
    }
}
