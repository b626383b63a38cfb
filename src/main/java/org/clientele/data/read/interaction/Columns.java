package org.clientele.data.read.interaction;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which cell of a row is what; −1 where there is none.
 *
 * @param user the person
 * @param item the product
 * @param weight what the row counts
 * @param second the time
 * @param basket the basket
 */
record Columns(int user, int item, int weight, int second, int basket) {
    private static final Set<String> USER = Set.of(
            "user",
            "userid",
            "uid",
            "customer",
            "customerid",
            "household",
            "householdid",
            "member",
            "memberid",
            "person",
            "personid",
            "visitor",
            "visitorid");
    private static final Set<String> ITEM = Set.of(
            "item",
            "itemid",
            "iid",
            "product",
            "productid",
            "sku",
            "stockcode",
            "movie",
            "movieid",
            "article",
            "articleid",
            "artist",
            "artistid",
            "song",
            "book",
            "bookid");
    private static final Set<String> WEIGHT =
            Set.of("rating", "weight", "score", "count", "plays", "playcount", "quantity", "value", "strength");
    private static final Set<String> SECOND =
            Set.of("timestamp", "time", "ts", "date", "day", "datetime", "invoicedate", "transactiontimestamp");
    private static final Set<String> BASKET = Set.of(
            "basket", "basketid", "order", "orderid", "ordernumber", "invoice", "invoiceno", "session", "sessionid");

    /** By position: user, item, weight, time. */
    static Columns byPosition(int cells) {
        return new Columns(0, 1, cells > 2 ? 2 : -1, cells > 3 ? 3 : -1, -1);
    }

    /** By the names of a header row; empty when the row is no header with a person and a product. */
    static Optional<Columns> byName(List<String> header) {
        int user = find(header, USER);
        int item = find(header, ITEM);
        return user < 0 || item < 0
                ? Optional.empty()
                : Optional.of(
                        new Columns(user, item, find(header, WEIGHT), find(header, SECOND), find(header, BASKET)));
    }

    private static int find(List<String> header, Set<String> names) {
        for (int c = 0; c < header.size(); c++) {
            String plain = header.get(c).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
            if (names.contains(plain)) {
                return c;
            }
        }
        return -1;
    }
}
