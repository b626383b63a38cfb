package org.clientele.ui.groups;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.clientele.model.contact.Channel;
import org.clientele.model.group.Segment;
import org.clientele.model.rule.Check;
import org.clientele.model.rule.Compare;
import org.clientele.model.rule.Deed;
import org.clientele.model.rule.FieldName;
import org.clientele.model.rule.Measure;
import org.clientele.model.rule.Property;
import org.clientele.model.rule.Rule;
import org.clientele.model.rule.RuleParser;
import org.clientele.model.rule.RuleText;
import org.clientele.model.rule.Window;
import org.jspecify.annotations.Nullable;

/** One condition in the form in which a row of the builder shows it; what no row can show is shown as written. */
sealed interface RulePart {
    /** The kinds of rows, in the order in which they are offered. */
    enum Kind {
        BOUGHT,
        NOT_BOUGHT,
        RETURNED,
        FIELD,
        DAY,
        NUMBER,
        GROUP,
        TOP,
        CONTACTED,
        WRITTEN
    }

    /** The condition. */
    Rule rule();

    /** What kind of row shows it. */
    Kind kind();

    /**
     * When: the last so many units, or ever.
     *
     * @param count how many; 0 is ever
     */
    record When(int count, Window.Unit unit) {
        static final When EVER = new When(0, Window.Unit.MONTH);

        Window window() {
            return count == 0 ? new Window.Ever() : new Window.Last(count, unit);
        }

        static Optional<When> of(Window window) {
            return switch (window) {
                case Window.Ever() -> Optional.of(EVER);
                case Window.Last(int count, Window.Unit unit) when count > 0 -> Optional.of(new When(count, unit));
                default -> Optional.empty();
            };
        }
    }

    /**
     * What was done: bought or returned, of which kind of thing.
     *
     * @param property what is asked for, or null for anything
     * @param value what it must be
     */
    record What(Deed.Kind deed, @Nullable Property property, String value) {
        Deed asDeed() {
            return new Deed(
                    deed,
                    null,
                    false,
                    property == null || value.isBlank()
                            ? List.of()
                            : List.of(new Deed.Filter(property, new Check.Is(List.of(value)))));
        }

        static Optional<What> of(Deed deed, boolean returns) {
            if (deed.kind() == Deed.Kind.EVENT
                    || deed.kind() == Deed.Kind.RETURNED && !returns
                    || deed.only()
                    || deed.filters().size() > 1) {
                return Optional.empty();
            }
            if (deed.filters().isEmpty()) {
                return Optional.of(new What(deed.kind(), null, ""));
            }
            Deed.Filter filter = deed.filters().getFirst();
            boolean named = switch (filter.property()) {
                case PRODUCT, SKU, CATEGORY, BRAND, CHANNEL -> true;
                case AMOUNT, QUANTITY, WEEKDAY, HOUR, DAY -> false;
            };
            return named && filter.check() instanceof Check.Is(List<String> values) && values.size() == 1
                    ? Optional.of(new What(deed.kind(), filter.property(), values.getFirst()))
                    : Optional.empty();
        }
    }

    /** Bought or returned so often, or for so much. */
    record Bought(What what, Measure measure, Compare compare, When when) implements RulePart {
        @Override
        public Rule rule() {
            return new Rule.Did(what.asDeed(), measure, compare, when.window());
        }

        @Override
        public Kind kind() {
            return what.deed() == Deed.Kind.RETURNED ? Kind.RETURNED : Kind.BOUGHT;
        }
    }

    /** Not bought or returned at all. */
    record NotBought(What what, When when, boolean newcomers) implements RulePart {
        @Override
        public Rule rule() {
            return new Rule.DidNot(what.asDeed(), when.window(), newcomers);
        }

        @Override
        public Kind kind() {
            return Kind.NOT_BOUGHT;
        }
    }

    /** How a text is compared. */
    enum Like {
        IS,
        IS_NOT,
        CONTAINS,
        BEGINS,
        KNOWN,
        BLANK
    }

    /** A field of text. */
    record Field(FieldName field, Like like, String value) implements RulePart {
        @Override
        public Rule rule() {
            Check check = switch (like) {
                case IS, IS_NOT -> new Check.Is(List.of(value));
                case CONTAINS -> new Check.Contains(value);
                case BEGINS -> new Check.Begins(value);
                case KNOWN, BLANK -> new Check.Known();
            };
            Rule has = new Rule.Has(field, check);
            return like == Like.IS_NOT || like == Like.BLANK ? new Rule.Not(has) : has;
        }

        @Override
        public Kind kind() {
            return Kind.FIELD;
        }
    }

    /**
     * A day of the customer.
     *
     * @param ahead whether it comes round within so many days; else it lies in the window
     */
    record Day(FieldName field, boolean ahead, When when) implements RulePart {
        private static final int DEFAULT = 7;

        @Override
        public Rule rule() {
            int days = when.count() == 0 ? DEFAULT : Math.min(366, when.count());
            return new Rule.Has(field, ahead ? new Check.Anniversary(days) : new Check.Within(when.window()));
        }

        @Override
        public Kind kind() {
            return Kind.DAY;
        }
    }

    /** A computed number. */
    record Figure(FieldName field, Compare compare) implements RulePart {
        @Override
        public Rule rule() {
            return new Rule.Has(field, new Check.Figure(compare));
        }

        @Override
        public Kind kind() {
            return Kind.NUMBER;
        }
    }

    /** Another group. */
    record Group(Rule rule) implements RulePart {
        @Override
        public Kind kind() {
            return Kind.GROUP;
        }
    }

    /** The highest of a computed number. */
    record Top(int count, boolean percent, FieldName field) implements RulePart {
        @Override
        public Rule rule() {
            return new Rule.Top(count, percent, field, null);
        }

        @Override
        public Kind kind() {
            return Kind.TOP;
        }
    }

    /** Written to so often. */
    record Contacted(@Nullable Channel channel, Compare compare, When when) implements RulePart {
        @Override
        public Rule rule() {
            return new Rule.Contacted(channel, null, org.clientele.model.rule.Outcome.SENT, compare, when.window());
        }

        @Override
        public Kind kind() {
            return Kind.CONTACTED;
        }
    }

    /** Any other condition, as people write it. */
    record Written(String text) implements RulePart {
        @Override
        public Rule rule() {
            return RuleParser.parse(text);
        }

        @Override
        public Kind kind() {
            return Kind.WRITTEN;
        }
    }

    /** A row of that kind, as it is offered first. */
    static RulePart fresh(Kind kind) {
        What anything = new What(Deed.Kind.BOUGHT, null, "");
        When year = new When(12, Window.Unit.MONTH);
        return switch (kind) {
            case BOUGHT -> new Bought(anything, Measure.TIMES, Compare.atLeast(1), year);
            case RETURNED ->
                new Bought(new What(Deed.Kind.RETURNED, null, ""), Measure.TIMES, Compare.atLeast(1), year);
            case NOT_BOUGHT -> new NotBought(anything, new When(90, Window.Unit.DAY), false);
            case FIELD -> new Field(FieldName.known("city"), Like.KNOWN, "");
            case DAY -> new Day(FieldName.known("birthday"), true, new When(7, Window.Unit.DAY));
            case NUMBER -> new Figure(FieldName.known("orders"), Compare.atLeast(3));
            case GROUP -> new Group(new Rule.In(new Segment.InStage(org.clientele.model.group.Stage.ACTIVE)));
            case TOP -> new Top(10, true, FieldName.known("money"));
            case CONTACTED -> new Contacted(null, Compare.atLeast(1), new When(30, Window.Unit.DAY));
            case WRITTEN -> new Written("everyone");
        };
    }

    /** The row that shows a condition exactly. */
    static RulePart of(Rule rule) {
        Optional<? extends RulePart> part = switch (rule) {
            case Rule.Did(var deed, var measure, var compare, var window) ->
                What.of(deed, true)
                        .flatMap(what -> When.of(window).map(when -> new Bought(what, measure, compare, when)));
            case Rule.DidNot(var deed, var window, boolean newcomers) ->
                What.of(deed, false).flatMap(what -> When.of(window).map(when -> new NotBought(what, when, newcomers)));
            case Rule.Has(var field, var check) -> has(field, check);
            case Rule.Not(Rule.Has(var field, Check.Is(List<String> values)))
            when values.size() == 1 -> Optional.of(new Field(field, Like.IS_NOT, values.getFirst()));
            case Rule.Not(Rule.Has(var field, Check.Known())) -> Optional.of(new Field(field, Like.BLANK, ""));
            case Rule.In(var segment) -> group(rule, segment);
            case Rule.InSaved saved -> Optional.of(new Group(saved));
            case Rule.Top(int count, boolean percent, var field, var per) ->
                Optional.of(new Top(count, percent, field));
            case Rule.Contacted(var channel, var c, var o, var compare, var window) ->
                When.of(window).map(when -> new Contacted(channel, compare, when));
            default -> Optional.empty();
        };
        return part.<RulePart>map(found -> found).orElseGet(() -> new Written(RuleText.of(rule)));
    }

    private static Optional<? extends RulePart> group(Rule rule, Segment segment) {
        return segment instanceof Segment.InStage || segment instanceof Segment.InRfmGroup
                ? Optional.of(new Group(rule))
                : Optional.empty();
    }

    private static Optional<? extends RulePart> has(FieldName field, Check check) {
        return switch (check) {
            case Check.Is(List<String> values)
            when values.size() == 1 -> Optional.of(new Field(field, Like.IS, values.getFirst()));
            case Check.Contains(String part) -> Optional.of(new Field(field, Like.CONTAINS, part));
            case Check.Begins(String start) -> Optional.of(new Field(field, Like.BEGINS, start));
            case Check.Known() -> Optional.of(new Field(field, Like.KNOWN, ""));
            case Check.Figure(Compare compare) -> Optional.of(new Figure(field, compare));
            case Check.Anniversary(int days) -> Optional.of(new Day(field, true, new When(days, Window.Unit.DAY)));
            case Check.Within(Window window) ->
                When.of(window).filter(when -> when.count() > 0).map(when -> new Day(field, false, when));
            default -> Optional.empty();
        };
    }

    /** A bound that people have typed, or the one before when it is no number. */
    static BigDecimal number(String typed, BigDecimal before) {
        try {
            return new BigDecimal(typed.strip().replace(',', '.'));
        } catch (NumberFormatException notYet) {
            return before;
        }
    }
}
