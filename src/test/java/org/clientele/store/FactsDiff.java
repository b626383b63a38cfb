package org.clientele.store;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Compares two snapshots field by field, down to the last array. */
final class FactsDiff {
    private FactsDiff() {}

    /** Where two values first differ, or the empty text. */
    static String of(String path, @Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return Objects.equals(a, b) ? "" : path;
        }
        if (a instanceof Record && a.getClass() == b.getClass()) {
            return ofRecords(path, a, b);
        }
        if (a.getClass().isArray()) {
            int n = Array.getLength(a);
            if (n != Array.getLength(b)) {
                return path + ".length " + n + " " + Array.getLength(b);
            }
            for (int i = 0; i < n; i++) {
                if (!Array.get(a, i).equals(Array.get(b, i))) {
                    return path + "[" + i + "] " + Array.get(a, i) + " " + Array.get(b, i);
                }
            }
            return "";
        }
        if (a instanceof Map<?, ?> left && b instanceof Map<?, ?> right) {
            if (!left.keySet().equals(right.keySet())) {
                return path + " " + left.keySet() + " " + right.keySet();
            }
            return new TreeMap<Object, Object>(left)
                    .entrySet().stream()
                            .map(e -> of(path + "." + e.getKey(), e.getValue(), right.get(e.getKey())))
                            .filter(found -> !found.isEmpty())
                            .findFirst()
                            .orElse("");
        }
        if (a instanceof List<?> left && b instanceof List<?> right && left.size() != right.size()) {
            return path + " " + left + " " + right;
        }
        return Objects.equals(a, b) ? "" : path + " " + a + " " + b;
    }

    private static String ofRecords(String path, Object a, Object b) {
        try {
            for (RecordComponent part : a.getClass().getRecordComponents()) {
                String found = of(
                        path + "." + part.getName(),
                        part.getAccessor().invoke(a),
                        part.getAccessor().invoke(b));
                if (!found.isEmpty()) {
                    return found;
                }
            }
            return "";
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
