package org.clientele.analysis.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.clientele.facts.Catalogue;
import org.clientele.facts.Events;
import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;
import org.clientele.facts.TextColumn;
import org.clientele.facts.WordColumn;
import org.clientele.model.rule.Check;
import org.clientele.model.rule.Deed;
import org.clientele.model.rule.Property;
import org.clientele.model.rule.Window.Days;
import org.clientele.model.text.Refusal;
import org.clientele.model.trade.Money;
import org.clientele.model.trade.OrderStatus;
import org.clientele.model.trade.RevenuePart;
import org.jspecify.annotations.Nullable;

/** Decides for each order line or event whether it is the behaviour that a rule means. */
final class DeedMatch {
    private static final int PIECE = 1_000;
    private static final List<String> WEEKDAYS = Arrays.stream(DayOfWeek.values())
            .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
            .toList();
    private static final int KINDS = 16;

    private final Deed deed;
    private final OrderLines lines;
    private final Events events;
    private final Catalogue catalogue;
    private final int dataDay;
    private final boolean ofEvents;
    private final int[] offset;
    private final int[] day;
    private final int[] productOf;
    private final long[] amount;
    /** What says of which kind a line is, and which values of it are meant; null where every line is. */
    private byte @Nullable [] kind;

    private final boolean[] kinds = new boolean[KINDS];
    /** Whether an event of each type is meant. */
    private boolean[] eventType = {};
    /** Whether the product passes, or null when products are not asked for. */
    private boolean @Nullable [] product;

    private boolean @Nullable [] channel;
    private long lowAmount = Long.MIN_VALUE;
    private long highAmount = Long.MAX_VALUE;
    private long lowQuantity = Long.MIN_VALUE;
    private long highQuantity = Long.MAX_VALUE;
    private int weekdays = 0b111_1111;
    private int hours = (1 << 24) - 1;
    private Days days = new Days(Integer.MIN_VALUE, Integer.MAX_VALUE);
    /** Whether more than the product is asked for, and more than figures. */
    private boolean more;

    private boolean timed;

    DeedMatch(Facts facts, Deed deed) {
        this.deed = deed;
        this.lines = facts.lines();
        this.events = facts.events();
        this.catalogue = facts.catalogue();
        this.dataDay = facts.dataDay();
        this.ofEvents = deed.kind() == Deed.Kind.EVENT;
        this.offset = ofEvents ? events.offset() : lines.offset();
        this.day = ofEvents ? events.day() : lines.day();
        this.productOf = ofEvents ? events.product() : lines.product();
        this.amount = ofEvents ? events.value() : lines.amount();
        switch (deed.kind()) {
            case BOUGHT -> {
                kind = lines.part();
                kinds[RevenuePart.SALE.ordinal()] = true;
            }
            case RETURNED -> {
                kind = lines.status();
                kinds[OrderStatus.REFUNDED.ordinal()] = true;
                kinds[OrderStatus.CANCELLED.ordinal()] = true;
            }
            case ORDERED -> kind = null;
            case EVENT ->
                eventType = Folded.words(events.type().words(), new Check.Is(List.of(String.valueOf(deed.event()))));
        }
        deed.filters().forEach(filter -> narrow(facts, filter));
        timed = weekdays != 0b111_1111
                || hours != (1 << 24) - 1
                || days.from() != Integer.MIN_VALUE
                || days.to() != Integer.MAX_VALUE;
        more = timed
                || channel != null
                || lowAmount != Long.MIN_VALUE
                || highAmount != Long.MAX_VALUE
                || lowQuantity != Long.MIN_VALUE
                || highQuantity != Long.MAX_VALUE;
    }

    /** What has to be looked at: only the lines of one category or brand where no others can pass. */
    Walk walk(LineIndex index) {
        if (ofEvents || deed.only()) {
            return Walk.ALL;
        }
        Walk least = Walk.ALL;
        for (Deed.Filter filter : deed.filters()) {
            LineIndex.Rows rows = filter.check() instanceof Check.Known ? null : index.by(filter.property());
            if (rows == null) {
                continue;
            }
            WordColumn words = filter.property() == Property.BRAND ? catalogue.brand() : catalogue.category();
            boolean[] wanted = Folded.words(words.words(), filter.check());
            int code = -1;
            int found = 0;
            for (int w = 0; w < wanted.length; w++) {
                code = wanted[w] ? w : code;
                found += wanted[w] ? 1 : 0;
            }
            Walk one = found == 1
                    ? new Walk(rows.line(), rows.start()[code], rows.start()[code + 1])
                    : found == 0 ? new Walk(rows.line(), 0, 0) : Walk.ALL;
            boolean shorter = least.rows() == null || one.to() - one.from() < least.to() - least.from();
            least = one.rows() != null && shorter ? one : least;
        }
        return least;
    }

    /** The first place of each customer in lines or events. */
    int[] offset() {
        return offset;
    }

    /** The day of each line or event. */
    int[] days() {
        return day;
    }

    /** What belongs together as one time: the order of a line; each event is its own. */
    int occasion(int at) {
        return ofEvents ? at : lines.order()[at];
    }

    /** Money in ten-thousandths. */
    long amount(int at) {
        return amount[at];
    }

    /** Thousandths of a piece; an event is one. */
    int quantity(int at) {
        return ofEvents ? PIECE : lines.quantity()[at];
    }

    /** The product, or -1. */
    int product(int at) {
        return productOf[at];
    }

    /** The sales channel, or -1; an event has none. */
    int channel(int at) {
        return ofEvents ? WordColumn.BLANK : lines.salesChannel().code()[at];
    }

    /** Whether a line or event is of the kind that is meant, whatever the filters say. */
    boolean isKind(int at) {
        byte[] kept = kind;
        if (kept != null) {
            return kinds[kept[at]];
        }
        if (!ofEvents) {
            return true;
        }
        int code = events.type().code()[at];
        return code != WordColumn.BLANK && eventType[code];
    }

    /** Whether a line or event of the kind passes all filters. */
    boolean passes(int at) {
        boolean[] wanted = product;
        if (wanted != null) {
            int which = productOf[at];
            if (which < 0 || !wanted[which]) {
                return false;
            }
        }
        return !more || passesMore(at);
    }

    private boolean passesMore(int at) {
        boolean[] wanted = channel;
        if (wanted != null) {
            int code = lines.salesChannel().code()[at];
            if (code == WordColumn.BLANK || !wanted[code]) {
                return false;
            }
        }
        long money = amount[at];
        if (money < lowAmount || money > highAmount) {
            return false;
        }
        int quantity = quantity(at);
        if (quantity < lowQuantity || quantity > highQuantity) {
            return false;
        }
        if (!timed) {
            return true;
        }
        int minute = ofEvents ? events.minute()[at] : lines.minute()[at];
        // 1970-01-01 was a Thursday, so bit 0 is Monday
        return (weekdays >> Math.floorMod(day[at] + 3, 7) & 1) != 0
                && (hours >> minute / 60 & 1) != 0
                && days.holds(day[at]);
    }

    /** For each product whether it passes a check of what it is. */
    static boolean[] products(Facts facts, Property property, Check check) {
        Catalogue catalogue = facts.catalogue();
        return switch (property) {
            case PRODUCT -> texts(catalogue.name(), check);
            case SKU -> texts(catalogue.sku(), check);
            case CATEGORY -> coded(catalogue.category(), check);
            case BRAND -> coded(catalogue.brand(), check);
            case CHANNEL, AMOUNT, QUANTITY, WEEKDAY, HOUR, DAY ->
                throw new IllegalArgumentException("no property of a product");
        };
    }

    private void narrow(Facts facts, Deed.Filter filter) {
        Check check = filter.check();
        switch (filter.property()) {
            case PRODUCT, SKU, CATEGORY, BRAND -> products(products(facts, filter.property(), check));
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
                if (!(check instanceof Check.Within(var window)) || window.isPersonal()) {
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
        if (ofEvents) {
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

    private static boolean[] texts(TextColumn texts, Check check) {
        Folded.TextTest test = Folded.test(check);
        boolean[] passes = new boolean[texts.size()];
        for (int i = 0; i < passes.length; i++) {
            String value = texts.get(i);
            passes[i] = !value.isBlank() && test.passes(value);
        }
        return passes;
    }

    private static boolean[] coded(WordColumn column, Check check) {
        boolean[] words = Folded.words(column.words(), check);
        boolean[] passes = new boolean[column.size()];
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

    /** What was bought or looked at there, for traces; empty where it has no product. */
    String what(int at) {
        int which = productOf[at];
        return which < 0
                ? ""
                : catalogue.name().isBlank(which)
                        ? catalogue.sku().get(which)
                        : catalogue.name().get(which);
    }
}
