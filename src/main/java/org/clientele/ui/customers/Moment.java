package org.clientele.ui.customers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.clientele.app.people.PermissionLight;
import org.clientele.app.people.PersonCard;
import org.clientele.app.people.TimelineEntry;
import org.clientele.app.workbench.PersonLedger;
import org.clientele.model.contact.Channel;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Verbatim;
import org.jspecify.annotations.Nullable;

/**
 * One line of a person's timeline.
 *
 * @param day when
 * @param kind what sort of thing
 * @param title what happened
 * @param words names of products, of a campaign or of a file, as the shop wrote them
 * @param amount money of an order; empty for the rest
 */
record Moment(LocalDate day, Kind kind, Message title, List<Message> words, OptionalLong amount) {
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
        PERMISSION,
        CHANGE
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
                                case PERMISSION, CHANGE -> CHANGES;
                            };
        }
    }

    /**
     * All that happened with a person, newest first; within a day as the card has it.
     *
     * @param ledger what the ledgers hold about the person; null until it is read, and then told by the snapshot alone
     */
    static List<Moment> of(PersonCard card, PersonLedger.@Nullable Entries ledger) {
        List<Moment> all = new ArrayList<>();
        for (TimelineEntry entry : card.timeline()) {
            if (ledger == null || entry.kind() != TimelineEntry.Kind.MESSAGE) {
                all.add(of(entry));
            }
        }
        if (ledger == null) {
            for (PermissionLight light : card.permissions()) {
                light.since().ifPresent(day -> all.add(changed(light, day)));
            }
        } else {
            ledger.messages().forEach(message -> all.add(sent(message)));
            ledger.said().forEach(said -> said.obtained().ifPresent(day -> all.add(said(said, day))));
            ledger.stopped().forEach(stop -> stop.day().ifPresent(day -> all.add(stopped(stop, day))));
            ledger.written().forEach(written -> all.add(written(written)));
        }
        all.sort(Comparator.comparing(Moment::day).reversed());
        return all;
    }

    private static Moment of(TimelineEntry entry) {
        return switch (entry.kind()) {
            case ORDER, RETURNED ->
                new Moment(
                        entry.day(),
                        entry.kind() == TimelineEntry.Kind.ORDER ? Kind.ORDER : Kind.RETURNED,
                        Message.of(entry.kind().textKey()),
                        verbatim(entry.words()),
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

    private static List<Message> verbatim(List<String> words) {
        return words.stream().distinct().map(Verbatim::of).toList();
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
        return new Moment(entry.day(), Kind.VISIT, title, verbatim(products), OptionalLong.empty());
    }

    private static Moment changed(PermissionLight light, LocalDate day) {
        return permission(day, light.channel(), light.sentence(), List.of());
    }

    private static Moment permission(LocalDate day, Channel channel, Message sentence, List<Message> words) {
        String key = channel == Channel.EMAIL ? "customers.moment.permit.email" : "customers.moment.permit.sms";
        return new Moment(day, Kind.PERMISSION, Message.of(key, sentence), words, OptionalLong.empty());
    }

    private static Moment sent(PersonLedger.Message message) {
        boolean sms = message.channel() == Channel.SMS;
        boolean held = message.outcome().contains(PersonLedger.Outcome.COMPARISON);
        List<Message> words = new ArrayList<>();
        if (!message.campaign().isBlank()) {
            words.add(Verbatim.of(message.campaign()));
        }
        if (!held) {
            message.outcome().stream()
                    .map(outcome ->
                            Message.of("customers.outcome." + outcome.name().toLowerCase(Locale.ROOT)))
                    .forEach(words::add);
        }
        return new Moment(
                message.day(),
                sms ? Kind.SMS : Kind.EMAIL,
                Message.of(held ? "customers.moment.held" : sms ? "customers.moment.sms" : "customers.moment.email"),
                words,
                OptionalLong.empty());
    }

    private static Moment said(PersonLedger.Said said, LocalDate day) {
        Message status = Message.of("people.permission." + said.status().name().toLowerCase(Locale.ROOT));
        return permission(
                day, said.channel(), status, said.source().isBlank() ? List.of() : List.of(Verbatim.of(said.source())));
    }

    private static Moment stopped(PersonLedger.Stopped stop, LocalDate day) {
        return permission(
                day,
                stop.channel(),
                Message.of("people.permission.stopped"),
                stop.reason().isBlank() ? List.of() : List.of(Verbatim.of(stop.reason())));
    }

    private static Moment written(PersonLedger.Written written) {
        Message title = written.created()
                ? Message.of("customers.moment.came")
                : written.merged().isPresent()
                        ? Message.of("customers.moment.merged")
                        : Message.of(
                                written.origin().act() == org.clientele.app.workbench.BatchSummary.Act.EDIT
                                        ? "customers.moment.edited"
                                        : "customers.moment.updated");
        return new Moment(
                written.day(),
                Kind.CHANGE,
                title,
                List.of(Verbatim.of(written.origin().file())),
                OptionalLong.empty());
    }
}
