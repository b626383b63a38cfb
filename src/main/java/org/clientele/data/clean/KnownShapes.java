package org.clientele.data.clean;

import java.util.List;
import java.util.Set;
import org.clientele.model.table.Field;
import org.clientele.model.table.TableKind;

/** Exports in which a common word means something of its own, known by the company it keeps. */
final class KnownShapes {
    private KnownShapes() {}

    /** What the header at that place says, given the headers around it. */
    static List<HeaderWords.Sign> signs(List<String> headers, int at, TableKind kind) {
        String key = Cells.headerKey(headers.get(at));
        if (kind == TableKind.ORDERS && has(headers, "lineitemname")) {
            // Shopify: the order's number is its "Name".
            switch (key) {
                case "name" -> {
                    return certain(Field.ORDER_NO, kind);
                }
                case "id" -> {
                    return List.of();
                }
                default -> {}
            }
        }
        if (kind == TableKind.PRODUCTS && key.equals("description") && !named(headers)) {
            return certain(Field.PRODUCT_NAME, kind);
        }
        if (kind == TableKind.CUSTOMERS && key.equals("name") && has(headers, "adname")) {
            return List.of();
        }
        return HeaderWords.signs(headers.get(at), kind);
    }

    /** The shop or mailing program whose export of that kind this looks like, or the empty text. */
    static String program(List<String> headers, TableKind kind) {
        return Exports.find(headers, kind).map(Exports.Export::program).orElse("");
    }

    /** Whether a header is known for the total of a whole order. */
    static boolean total(String header) {
        return HeaderWords.signs(header, TableKind.ORDERS).stream().anyMatch(HeaderWords.Sign::total);
    }

    private static boolean named(List<String> headers) {
        return headers.stream()
                .flatMap(h -> HeaderWords.signs(h, TableKind.PRODUCTS).stream())
                .anyMatch(s -> s.field() == Field.PRODUCT_NAME && s.strength() > 0.7);
    }

    private static boolean has(List<String> headers, String key) {
        return headers.stream().anyMatch(h -> Cells.headerKey(h).equals(key));
    }

    private static List<HeaderWords.Sign> certain(Field field, TableKind kind) {
        return List.of(new HeaderWords.Sign(field, Set.of(kind), 1, false));
    }
}
