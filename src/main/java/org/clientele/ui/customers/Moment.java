package org.clientele.ui.customers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import org.clientele.app.people.PermissionLight;
import org.clientele.app.people.PersonCard;
import org.clientele.app.people.TimelineEntry;
import org.clientele.model.contact.Channel;
import org.clientele.model.text.Message;

/**
 * One line of a person's timeline.
 *
 * @param day when
 * @param kind what sort of thing
 * @param title what happened
 * @param words names of products, as the shop wrote them
 * @param amount money of an order; empty for the rest
 */
record Moment(LocalDate day, Kind kind, Message title, List<String> words, OptionalLong amount) {
    Moment {
        words = List.copyOf(words);
    }

    /** What sort of thing happened. */
    enum Kind {
        ORDER,
        RETURNED,
        VISIT,
        EMAIL,
        SMS,
        PERMISSION
    }

    /** What the timeline is narrowed to. */
    enum Topic {
        ALL,
        ORDERS,
        MESSAGES,
        VISITS,
        CHANGES;

        /** Whether that kind of thing belongs here. */
        boolean has(Kind kind) {
            return this == ALL
                    || this
                            == switch (kind) {
                                case ORDER, RETURNED -> ORDERS;
                                case VISIT -> VISITS;
                                case EMAIL, SMS -> MESSAGES;
                                case PERMISSION -> CHANGES;
                            };
        }
    }

    /** All that happened with a person, newest first; within a day as the card has it. */
    static List<Moment> of(PersonCard card) {
        List<Moment> all = new ArrayList<>();
        for (TimelineEntry entry : card.timeline()) {
            all.add(of(entry));
        }
        for (PermissionLight light : card.permissions()) {
            light.since().ifPresent(day -> all.add(changed(light, day)));
        }
        all.sort(Comparator.comparing(Moment::day).reversed());
        return all;
    }

    private static Moment of(TimelineEntry entry) {
        return switch (entry.kind()) {
            case ORDER ->
                new Moment(
                        entry.day(),
                        Kind.ORDER,
                        Message.of(entry.kind().textKey()),
                        entry.words(),
                        OptionalLong.of(entry.amount()));
            case RETURNED ->
                new Moment(
                        entry.day(),
                        Kind.RETURNED,
                        Message.of(entry.kind().textKey()),
                        entry.words(),
                        OptionalLong.of(entry.amount()));
            case EVENT -> visit(entry);
            case MESSAGE -> {
                boolean sms = entry.words().contains("sms");
                yield new Moment(
                        entry.day(),
                        sms ? Kind.SMS : Kind.EMAIL,
                        Message.of(sms ? "customers.moment.sms" : "customers.moment.email"),
                        List.of(),
                        OptionalLong.empty());
            }
        };
    }

    /** The common words for events have sentences; any other word of the shop is shown as it is. */
    private static Moment visit(TimelineEntry entry) {
        String type = entry.words().getFirst();
        List<String> products = entry.words().subList(1, entry.words().size());
        Message title = switch (type) {
            case "view", "product_view" -> Message.of("customers.moment.view");
            case "visit", "page_view" -> Message.of("customers.moment.visit");
            case "cart", "add_to_cart" -> Message.of("customers.moment.cart");
            case "newsletter_click", "click" -> Message.of("customers.moment.click");
            default -> Message.of("customers.moment.event", type);
        };
        return new Moment(entry.day(), Kind.VISIT, title, products, OptionalLong.empty());
    }

    private static Moment changed(PermissionLight light, LocalDate day) {
        String key = light.channel() == Channel.EMAIL ? "customers.moment.permit.email" : "customers.moment.permit.sms";
        return new Moment(day, Kind.PERMISSION, Message.of(key, light.sentence()), List.of(), OptionalLong.empty());
    }
}
