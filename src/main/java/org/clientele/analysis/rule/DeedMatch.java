package org.clientele.analysis.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.clientele.facts.Catalogue;
import org.clientele.facts.Events;
import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;
import org.clientele.facts.WordColumn;
import org.clientele.model.rule.Check;
import org.clientele.model.rule.Deed;
import org.clientele.model.rule.Property;
import org.clientele.model.rule.Window.Days;
import org.clientele.model.text.Refusal;
import org.clientele.model.trade.Money;
import org.clientele.model.trade.OrderStatus;
import org.jspecify.annotations.Nullable;

/** Decides for each order line or event whether it is the behaviour that a rule means. */
final class DeedMatch {
    private static final int PIECE = 1_000;
    private static final List<String> WEEKDAYS = Arrays.stream(DayOfWeek.values())
            .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
            .toList();
    private static final byte REFUNDED = (byte) OrderStatus.REFUNDED.ordinal();
    private static final byte CANCELLED = (byte) OrderStatus.CANCELLED.ordinal();

    private final Deed deed;
    private final OrderLines lines;
    private final Events events;
    private final Catalogue catalogue;
    private final int dataDay;
    /** Whether the product passes, or null when products are not asked for. */
    private boolean @Nullable [] product;

    private boolean @Nullable [] channel;
    private boolean[] eventType = {};
    private long lowAmount = Long.MIN_VALUE;
    private long highAmount = Long.MAX_VALUE;
    private long lowQuantity = Long.MIN_VALUE;
    private long highQuantity = Long.MAX_VALUE;
    private int weekdays = 0b111_1111;
    private int hours = (1 << 24) - 1;
    private Days days = new Days(Integer.MIN_VALUE, Integer.MAX_VALUE);

    DeedMatch(Facts facts, Deed deed) {
        this.deed = deed;
        this.lines = facts.lines();
        this.events = facts.events();
        this.catalogue = facts.catalogue();
        this.dataDay = facts.dataDay();
        if (deed.event() != null) {
            eventType = Folded.words(events.type().words(), new Check.Is(List.of(deed.event())));
        }
        deed.filters().forEach(this::narrow);
    }

    /** Whether this is about events and not order lines. */
    boolean ofEvents() {
        return deed.kind() == Deed.Kind.EVENT;
    }

    /** The first place of each customer in lines or events. */
    int[] offset() {
        return ofEvents() ? events.offset() : lines.offset();
    }

    /** The day of a line or event. */
    int day(int at) {
        return ofEvents() ? events.day()[at] : lines.day()[at];
    }

    /** What belongs together as one time: the order of a line; each event is its own. */
    int occasion(int at) {
        return ofEvents() ? at : lines.order()[at];
    }

    /** Money in ten-thousandths. */
    long amount(int at) {
        return ofEvents() ? events.value()[at] : lines.amount()[at];
    }

    /** Thousandths of a piece; an event is one. */
    int quantity(int at) {
        return ofEvents() ? PIECE : lines.quantity()[at];
    }

    /** The product, or -1. */
    int product(int at) {
        return ofEvents() ? events.product()[at] : lines.product()[at];
    }

    /** The category of the product, or -1. */
    int category(int at) {
        int which = product(at);
        return which < 0 ? WordColumn.BLANK : catalogue.category().code()[which];
    }

    /** Whether a line or event is of the kind that is meant, whatever the filters say. */
    boolean isKind(int at) {
        return switch (deed.kind()) {
            case BOUGHT -> lines.counts(at);
            case RETURNED -> lines.status()[at] == REFUNDED || lines.status()[at] == CANCELLED;
            case EVENT -> {
                int code = events.type().code()[at];
                yield code != WordColumn.BLANK && eventType[code];
            }
        };
    }

    /** Whether a line or event of the kind passes all filters. */
    boolean passes(int at) {
        int which = product(at);
        if (product != null && (which < 0 || !product[which])) {
            return false;
        }
        if (channel != null) {
            int code = lines.salesChannel().code()[at];
            if (code == WordColumn.BLANK || !channel[code]) {
                return false;
            }
        }
        long amount = amount(at);
        long quantity = quantity(at);
        if (amount < lowAmount || amount > highAmount || quantity < lowQuantity || quantity > highQuantity) {
            return false;
        }
        int day = day(at);
        int minute = ofEvents() ? events.minute()[at] : lines.minute()[at];
        // 1970-01-01 was a Thursday, so bit 0 is Monday
        return (weekdays >> Math.floorMod(day + 3, 7) & 1) != 0 && (hours >> minute / 60 & 1) != 0 && days.holds(day);
    }

    private void narrow(Deed.Filter filter) {
        Check check = filter.check();
        switch (filter.property()) {
            case PRODUCT -> products(texts(catalogue.name()::get, check));
            case SKU -> products(texts(catalogue.sku()::get, check));
            case CATEGORY -> products(coded(catalogue.category(), check));
            case BRAND -> products(coded(catalogue.brand(), check));
            case CHANNEL -> channel(check);
            case AMOUNT -> {
                lowAmount = Math.max(lowAmount, low(check, Money.SCALE));
                highAmount = Math.min(highAmount, high(check, Money.SCALE));
            }
            case QUANTITY -> {
                lowQuantity = Math.max(lowQuantity, low(check, PIECE));
                highQuantity = Math.min(highQuantity, high(check, PIECE));
            }
            case WEEKDAY -> weekdays &= mask(Folded.words(WEEKDAYS, check));
            case HOUR -> hours &= hours(check);
            case DAY -> {
                if (!(check instanceof Check.Within(var window))) {
                    throw Refusal.of("rule.check.day");
                }
                Days more = window.days(dataDay);
                days = new Days(Math.max(days.from(), more.from()), Math.min(days.to(), more.to()));
            }
        }
    }

    private void products(boolean[] passes) {
        if (product == null) {
            product = passes;
            return;
        }
        for (int i = 0; i < passes.length; i++) {
            passes[i] &= product[i];
        }
        product = passes;
    }

    private void channel(Check check) {
        if (ofEvents()) {
            throw Refusal.of("rule.check.channel");
        }
        boolean[] passes = Folded.words(lines.salesChannel().words(), check);
        if (channel != null) {
            for (int i = 0; i < passes.length; i++) {
                passes[i] &= channel[i];
            }
        }
        channel = passes;
    }

    private boolean[] texts(java.util.function.IntFunction<String> text, Check check) {
        Folded.TextTest test = Folded.test(check);
        boolean[] passes = new boolean[catalogue.size()];
        for (int i = 0; i < passes.length; i++) {
            String value = text.apply(i);
            passes[i] = !value.isBlank() && test.passes(value);
        }
        return passes;
    }

    private boolean[] coded(WordColumn column, Check check) {
        boolean[] words = Folded.words(column.words(), check);
        boolean[] passes = new boolean[catalogue.size()];
        for (int i = 0; i < passes.length; i++) {
            passes[i] = column.code()[i] != WordColumn.BLANK && words[column.code()[i]];
        }
        return passes;
    }

    private static int mask(boolean[] bits) {
        int mask = 0;
        for (int i = 0; i < bits.length; i++) {
            mask |= bits[i] ? 1 << i : 0;
        }
        return mask;
    }

    private static int hours(Check check) {
        int mask = 0;
        for (int hour = 0; hour < 24; hour++) {
            mask |= hour >= low(check, 1) && hour <= high(check, 1) ? 1 << hour : 0;
        }
        return mask;
    }

    /** The smallest whole number of parts that passes. */
    static long low(Check check, long parts) {
        return switch (check) {
            case Check.Figure(var compare) -> compare.lowest(parts);
            case Check.Between(BigDecimal low, BigDecimal high) ->
                low.multiply(BigDecimal.valueOf(parts))
                        .setScale(0, RoundingMode.CEILING)
                        .longValueExact();
            default -> throw Refusal.of("rule.check.number");
        };
    }

    /** The largest whole number of parts that passes. */
    static long high(Check check, long parts) {
        return switch (check) {
            case Check.Figure(var compare) -> compare.highest(parts);
            case Check.Between(BigDecimal low, BigDecimal high) ->
                high.multiply(BigDecimal.valueOf(parts))
                        .setScale(0, RoundingMode.FLOOR)
                        .longValueExact();
            default -> throw Refusal.of("rule.check.number");
        };
    }

    /** Whether one property of a line or event passes a check, for the first or last of a customer. */
    static DeedMatch only(Facts facts, Deed deed, Property property, Check check) {
        return new DeedMatch(
                facts, new Deed(deed.kind(), deed.event(), false, List.of(new Deed.Filter(property, check))));
    }

    /** The day in words, for traces. */
    LocalDate date(int at) {
        return LocalDate.ofEpochDay(day(at));
    }
}
