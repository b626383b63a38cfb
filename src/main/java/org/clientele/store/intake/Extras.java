package org.clientele.store.intake;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clientele.model.intake.Target;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.CustomField;
import org.clientele.model.table.Owner;
import org.clientele.model.table.Shape;
import org.jspecify.annotations.Nullable;

/** The custom fields of one owner in the rows of a file, as one text with the names in order: {@code {"Tier":"gold"}}. */
final class Extras {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FIRST_PLAIN = 0x20;
    private static final String HEX = "0123456789ABCDEF";

    private final int[] at;
    private final String[] names;
    private final StringBuilder text = new StringBuilder();

    /** Reads those custom fields of rows of a shape that belong to an owner; what belongs to nobody in such a table
     * belongs to whom the table is about. */
    Extras(Shape shape, Owner owner) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < shape.extras().size(); i++) {
            if (owner(shape, shape.extras().get(i)) == owner) {
                places.add(i);
            }
        }
        places.sort(Comparator.comparing(i -> shape.extras().get(i).name()));
        at = places.stream().mapToInt(i -> i).toArray();
        names = places.stream().map(i -> shape.extras().get(i).name()).toArray(String[]::new);
    }

    /** Whose field a custom field of a table is. */
    static Owner owner(Shape shape, CustomField field) {
        Owner usual = Owner.of(shape.kind());
        return usual == Owner.ORDER && field.owner() != Owner.EVENT ? field.owner() : usual;
    }

    /** Whether there are none. */
    boolean isEmpty() {
        return at.length == 0;
    }

    /** The filled custom fields of a row as text, null when there are none. */
    @Nullable
    String of(CleanRow row) {
        text.setLength(0);
        for (int i = 0; i < at.length; i++) {
            String value = row.extra(at[i]);
            if (value != null && !value.isBlank()) {
                add(text, names[i], value);
            }
        }
        return text.isEmpty() ? null : text.append('}').toString();
    }

    /** Custom fields by name. */
    static Map<String, String> read(@Nullable String text) {
        Map<String, String> extras = new TreeMap<>();
        if (text != null) {
            try {
                JSON.readTree(text)
                        .properties()
                        .forEach(e -> extras.put(e.getKey(), e.getValue().asText()));
            } catch (JacksonException damaged) {
                throw new IllegalStateException(damaged);
            }
        }
        return extras;
    }

    /** Custom fields as text, null when there are none. */
    static @Nullable String text(Map<String, String> extras) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(extras).forEach((name, value) -> add(text, name, value));
        return text.isEmpty() ? null : text.append('}').toString();
    }

    /** Custom fields with those of more that are blank there. */
    static @Nullable String filled(@Nullable String held, @Nullable String more) {
        if (held == null || more == null || held.equals(more)) {
            return held == null ? more : held;
        }
        Map<String, String> all = read(more);
        all.putAll(read(held));
        return text(all);
    }

    /** The word of a custom field in policies and counts. */
    static String word(String name) {
        return new Target.Keep(name).column();
    }

    private static void add(StringBuilder text, String name, String value) {
        text.append(text.isEmpty() ? '{' : ',');
        quote(text, name);
        text.append(':');
        quote(text, value);
    }

    private static void quote(StringBuilder text, String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= FIRST_PLAIN && c != '"' && c != '\\') {
                text.append(c);
                continue;
            }
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                default -> text.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xf));
            }
        }
        text.append('"');
    }
}
