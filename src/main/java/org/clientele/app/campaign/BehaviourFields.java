package org.clientele.app.campaign;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.clientele.facts.Catalogue;
import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;
import org.clientele.facts.People;
import org.clientele.facts.WordColumn;
import org.clientele.model.text.Message;

/** What people bought, to be filled into a message; what was cancelled or sent back does not count. */
final class BehaviourFields {
    /** The names of these fields. */
    static final List<String> NAMES =
            List.of("orders", "last_order", "days_since_order", "last_product", "favourite_category");

    private final OrderLines lines;
    private final Catalogue catalogue;
    private final int dataDay;
    private final Function<Message, String> words;

    BehaviourFields(Facts facts, Function<Message, String> words) {
        this.lines = facts.lines();
        this.catalogue = facts.catalogue();
        this.dataDay = facts.dataDay();
        this.words = words;
    }

    /** The person's value of a field, empty where they bought nothing. */
    String value(int customer, String field) {
        return switch (field) {
            case "orders" -> orders(customer);
            case "last_order" -> {
                int day = lastDay(customer);
                yield day == People.NO_DAY ? "" : words.apply(Message.of("coupon.day", LocalDate.ofEpochDay(day)));
            }
            case "days_since_order" -> {
                int day = lastDay(customer);
                yield day == People.NO_DAY || dataDay == People.NO_DAY ? "" : Integer.toString(dataDay - day);
            }
            case "last_product" -> lastProduct(customer);
            case "favourite_category" -> favourite(customer);
            default -> "";
        };
    }

    private String orders(int customer) {
        int orders = 0;
        int before = -1;
        for (int line = lines.offset()[customer]; line < lines.offset()[customer + 1]; line++) {
            if (lines.counts(line) && lines.order()[line] != before) {
                orders++;
                before = lines.order()[line];
            }
        }
        return orders == 0 ? "" : Integer.toString(orders);
    }

    private int lastDay(int customer) {
        for (int line = lines.offset()[customer + 1] - 1; line >= lines.offset()[customer]; line--) {
            if (lines.counts(line)) {
                return lines.day()[line];
            }
        }
        return People.NO_DAY;
    }

    private String lastProduct(int customer) {
        for (int line = lines.offset()[customer + 1] - 1; line >= lines.offset()[customer]; line--) {
            if (lines.counts(line) && lines.product()[line] >= 0) {
                return catalogue.name().get(lines.product()[line]);
            }
        }
        return "";
    }

    /** The category of most lines; of several the one bought last. */
    private String favourite(int customer) {
        WordColumn category = catalogue.category();
        Map<Integer, Integer> counts = new HashMap<>();
        int best = WordColumn.BLANK;
        int most = 0;
        for (int line = lines.offset()[customer]; line < lines.offset()[customer + 1]; line++) {
            int product = lines.product()[line];
            if (lines.counts(line) && product >= 0 && category.code()[product] != WordColumn.BLANK) {
                int code = category.code()[product];
                int count = counts.merge(code, 1, Integer::sum);
                if (count >= most) {
                    most = count;
                    best = code;
                }
            }
        }
        return best == WordColumn.BLANK ? "" : category.words().get(best);
    }
}
