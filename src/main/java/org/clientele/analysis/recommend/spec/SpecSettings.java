package org.clientele.analysis.recommend.spec;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings of any spec by their names: read, changed one at a time, written down and read back, without a line of
 * code per method.
 *
 * <p>A setting is a number, a switch, a choice, a text or a list of whole numbers, as the record of the spec declares it.
 */
public final class SpecSettings {
    private SpecSettings() {}

    /** Name and value of each setting, in the order of the record; lists as "256-128-64", choices in lower case with
     * hyphens. */
    public static Map<String, String> of(RecommenderSpec spec) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (RecordComponent component : spec.getClass().getRecordComponents()) {
            settings.put(component.getName(), text(value(spec, component)));
        }
        return settings;
    }

    /** The spec with one setting changed.
     *
     * @param name the name as {@link #of} gives it; upper and lower case and hyphens do not matter
     * @throws IllegalArgumentException when there is no such setting, or the value cannot be read or is out of range;
     *     the message names the setting */
    public static RecommenderSpec with(RecommenderSpec spec, String name, String value) {
        return with(spec, Map.of(name, value));
    }

    /** The spec with several settings changed together, so that none is judged beside the old value of another. */
    public static RecommenderSpec with(RecommenderSpec spec, Map<String, String> settings) {
        RecordComponent[] components = spec.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(spec, components[i]);
        }
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            int at = place(components, setting.getKey());
            values[at] = parsed(components[at].getType(), components[at].getName(), setting.getValue());
        }
        return make(spec.getClass(), components, values);
    }

    private static int place(RecordComponent[] components, String name) {
        for (int i = 0; i < components.length; i++) {
            if (plain(components[i].getName()).equals(plain(name))) {
                return i;
            }
        }
        throw new IllegalArgumentException(name);
    }

    /** Writes all settings. */
    public static void write(RecommenderSpec spec, DataOutput out) throws IOException {
        Map<String, String> settings = of(spec);
        out.writeInt(settings.size());
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            out.writeUTF(setting.getKey());
            out.writeUTF(setting.getValue());
        }
    }

    /** Reads what {@link #write} wrote.
     *
     * @param standard a spec of the same method; settings that were not known when it was written keep its values
     * @throws IllegalArgumentException when a setting is of another program version */
    public static RecommenderSpec read(RecommenderSpec standard, DataInput in) throws IOException {
        Map<String, String> settings = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            settings.put(in.readUTF(), in.readUTF());
        }
        return with(standard, settings);
    }

    private static RecommenderSpec make(
            Class<? extends RecommenderSpec> type, RecordComponent[] components, Object[] values) {
        try {
            Constructor<? extends RecommenderSpec> constructor = type.getConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof IllegalArgumentException outOfRange) {
                throw outOfRange;
            }
            throw new IllegalStateException(refused);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object value(RecommenderSpec spec, RecordComponent component) {
        try {
            return component.getAccessor().invoke(spec);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case Enum<?> choice -> choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
            case List<?> list ->
                String.join("-", list.stream().map(Object::toString).toList());
            case null -> "";
            default -> value.toString();
        };
    }

    private static Object parsed(Class<?> type, String name, String value) {
        try {
            if (type == int.class) {
                return Integer.valueOf(value);
            }
            if (type == double.class) {
                double number = Double.parseDouble(value);
                RecommenderSpec.require(Double.isFinite(number), name);
                return number;
            }
            if (type == boolean.class && (value.equals("true") || value.equals("false"))) {
                return Boolean.valueOf(value);
            }
            if (type == String.class) {
                return value;
            }
            if (type == List.class) {
                List<Integer> list = new ArrayList<>();
                for (String part : value.isEmpty() ? new String[0] : value.split("-", -1)) {
                    list.add(Integer.valueOf(part));
                }
                return List.copyOf(list);
            }
        } catch (NumberFormatException unreadable) {
            throw new IllegalArgumentException(name, unreadable);
        }
        if (type.isEnum()) {
            for (Object choice : type.getEnumConstants()) {
                if (plain(choice.toString()).equals(plain(value))) {
                    return choice;
                }
            }
        }
        throw new IllegalArgumentException(name);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }
}
