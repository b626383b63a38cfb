package org.clientele.ui.groups;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.clientele.model.rule.Check;
import org.clientele.model.rule.Compare;
import org.clientele.model.rule.Deed;
import org.clientele.model.rule.FieldName;
import org.clientele.model.rule.Property;
import org.clientele.model.rule.Window;
import org.clientele.model.text.Message;
import org.clientele.ui.theme.Icon;

/** The inputs of what was done, of what it must have been, and of when. */
final class DeedInputs {
    private static final int MOST_DAYS = 9_999;

    private final RowInputs in;

    DeedInputs(RowInputs in) {
        this.in = in;
    }

    /** What was done, with any number of filters that hold for the same line. */
    void deed(Deed deed, Consumer<Deed> then) {
        in.choose(
                Arrays.asList(Deed.Kind.values()),
                deed.kind(),
                kind -> Message.of("rulesview.deed." + RowInputs.word(kind)),
                kind -> then.accept(new Deed(kind, kind == Deed.Kind.EVENT ? firstEvent() : null, false, List.of())));
        if (deed.event() != null) {
            in.value(
                    deed.event(),
                    in.words().events(),
                    event -> then.accept(new Deed(deed.kind(), event, deed.only(), deed.filters())));
        }
        if (deed.filters().isEmpty()) {
            property(null, deed, picked -> then.accept(with(deed, 0, picked)));
            return;
        }
        for (int i = 0; i < deed.filters().size(); i++) {
            int at = i;
            Deed.Filter filter = deed.filters().get(i);
            if (i > 0) {
                in.say("rulesview.and");
            }
            property(filter.property(), deed, picked -> then.accept(with(deed, at, picked)));
            check(
                    filter.property(),
                    filter.check(),
                    check -> then.accept(replaced(deed, at, new Deed.Filter(filter.property(), check))));
        }
        in.button(
                Icon.ADD,
                Message.of("rulesview.filter.add"),
                () -> then.accept(replaced(deed, deed.filters().size(), fresh(Property.AMOUNT))));
        in.choose(
                List.of(false, true),
                deed.only(),
                only -> Message.of(only ? "rulesview.lines.all" : "rulesview.lines.any"),
                only -> then.accept(new Deed(deed.kind(), deed.event(), only, deed.filters())));
    }

    private String firstEvent() {
        return in.words().events().isEmpty() ? "view" : in.words().events().getFirst();
    }

    private void property(@org.jspecify.annotations.Nullable Property now, Deed deed, Consumer<Integer> then) {
        List<Integer> places = new ArrayList<>(List.of(0));
        for (Property property : Property.values()) {
            if (property != Property.CHANNEL || deed.kind() != Deed.Kind.EVENT) {
                places.add(property.ordinal() + 1);
            }
        }
        in.choose(
                places,
                now == null ? 0 : now.ordinal() + 1,
                at -> at == 0
                        ? Message.of("rulesview.anything")
                        : Message.of("rule.property." + Property.values()[at - 1].word()),
                then);
    }

    /** A deed with another property at a place, or without the filter there. */
    private Deed with(Deed deed, int at, int picked) {
        if (picked > 0) {
            return replaced(deed, at, fresh(Property.values()[picked - 1]));
        }
        List<Deed.Filter> filters = new ArrayList<>(deed.filters());
        filters.remove(at);
        return new Deed(deed.kind(), deed.event(), deed.only() && !filters.isEmpty(), filters);
    }

    private static Deed replaced(Deed deed, int at, Deed.Filter filter) {
        List<Deed.Filter> filters = new ArrayList<>(deed.filters());
        if (at < filters.size()) {
            filters.set(at, filter);
        } else {
            filters.add(filter);
        }
        return new Deed(deed.kind(), deed.event(), deed.only(), filters);
    }

    private Deed.Filter fresh(Property property) {
        List<String> known = in.words().properties().getOrDefault(property, List.of());
        return new Deed.Filter(
                property,
                switch (property) {
                    case PRODUCT, SKU, CATEGORY, BRAND, CHANNEL ->
                        known.isEmpty() ? new Check.Known() : new Check.Is(List.of(known.getFirst()));
                    case AMOUNT -> new Check.Figure(Compare.atLeast(20));
                    case QUANTITY -> new Check.Figure(Compare.atLeast(2));
                    case WEEKDAY -> new Check.Is(List.of("Saturday", "Sunday"));
                    case HOUR -> new Check.Between(BigDecimal.valueOf(18), BigDecimal.valueOf(23));
                    case DAY -> new Check.Within(new Window.Last(6, Window.Unit.MONTH));
                });
    }

    /** What a property must be. */
    void check(Property property, Check check, Consumer<Check> then) {
        switch (property) {
            case PRODUCT, SKU, CATEGORY, BRAND, CHANNEL, WEEKDAY ->
                text(check, in.words().properties().getOrDefault(property, List.of()), then);
            case AMOUNT, QUANTITY, HOUR -> number(check, then);
            case DAY -> day(check, then);
        }
    }

    private enum Like {
        IS,
        UNLIKE,
        CONTAINS,
        BEGINS,
        MATCHES,
        KNOWN
    }

    /** What a text must be. */
    void text(Check check, List<String> known, Consumer<Check> then) {
        Like like = switch (check) {
            case Check.Unlike unlike -> Like.UNLIKE;
            case Check.Contains contains -> Like.CONTAINS;
            case Check.Begins begins -> Like.BEGINS;
            case Check.Matches matches -> Like.MATCHES;
            case Check.Known all -> Like.KNOWN;
            default -> Like.IS;
        };
        List<String> values = switch (check) {
            case Check.Is(List<String> all) -> all;
            case Check.Unlike(List<String> all) -> all;
            case Check.Contains(String part) -> List.of(part);
            case Check.Begins(String start) -> List.of(start);
            case Check.Matches(String pattern) -> List.of(pattern);
            default -> List.of(known.isEmpty() ? "" : known.getFirst());
        };
        in.choose(
                Arrays.asList(Like.values()),
                like,
                each -> Message.of("rulesview.like." + RowInputs.word(each)),
                each -> then.accept(like(each, values)));
        switch (like) {
            case IS, UNLIKE -> in.values(values, known, typed -> then.accept(like(like, typed)));
            case CONTAINS, BEGINS, MATCHES ->
                in.value(values.getFirst(), List.of(), typed -> then.accept(like(like, List.of(typed))));
            case KNOWN -> {}
        }
    }

    private static Check like(Like like, List<String> values) {
        return switch (like) {
            case IS -> new Check.Is(values);
            case UNLIKE -> new Check.Unlike(values);
            case CONTAINS -> new Check.Contains(values.getFirst());
            case BEGINS -> new Check.Begins(values.getFirst());
            case MATCHES -> new Check.Matches(values.getFirst());
            case KNOWN -> new Check.Known();
        };
    }

    /** What a number must be. */
    void number(Check check, Consumer<Check> then) {
        BigDecimal bound = check instanceof Check.Figure(Compare compare)
                ? compare.value()
                : check instanceof Check.Between(var low, var high) ? low : BigDecimal.ONE;
        // between and known stand behind the comparisons
        int between = Compare.Op.values().length;
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i <= between + 1; i++) {
            places.add(i);
        }
        int now = switch (check) {
            case Check.Figure(Compare compare) -> compare.op().ordinal();
            case Check.Between two -> between;
            default -> between + 1;
        };
        in.choose(
                places,
                now,
                at -> Message.of(
                        at < between
                                ? "rulesview.compare." + RowInputs.word(Compare.Op.values()[at])
                                : at == between ? "rulesview.compare.between" : "rulesview.like.known"),
                at -> then.accept(
                        at < between
                                ? new Check.Figure(new Compare(Compare.Op.values()[at], bound))
                                : at == between
                                        ? new Check.Between(bound, bound.add(BigDecimal.TEN))
                                        : new Check.Known()));
        if (check instanceof Check.Figure(Compare compare)) {
            in.number(bound, typed -> then.accept(new Check.Figure(new Compare(compare.op(), typed))));
        } else if (check instanceof Check.Between(var low, var high)) {
            in.number(low, typed -> then.accept(new Check.Between(typed, high)));
            in.say("rulesview.and");
            in.number(high, typed -> then.accept(new Check.Between(low, typed)));
        }
    }

    /** What a day must be. */
    void day(Check check, Consumer<Check> then) {
        in.choose(
                List.of(0, 1, 2),
                check instanceof Check.Anniversary ? 0 : check instanceof Check.Within ? 1 : 2,
                at -> Message.of(
                        at == 0 ? "rulesview.day.ahead" : at == 1 ? "rulesview.day.past" : "rulesview.like.known"),
                at -> then.accept(
                        at == 0
                                ? new Check.Anniversary(7)
                                : at == 1
                                        ? new Check.Within(new Window.Last(30, Window.Unit.DAY))
                                        : new Check.Known()));
        if (check instanceof Check.Anniversary(int days)) {
            in.whole(days, 0, 366, typed -> then.accept(new Check.Anniversary(typed)));
            in.say("rulesview.unit.day");
        } else if (check instanceof Check.Within(Window window)) {
            window(window, false, typed -> then.accept(new Check.Within(typed)));
        }
    }

    private enum When {
        EVER,
        LAST,
        THIS,
        PREVIOUS,
        AGO,
        BETWEEN,
        BEFORE,
        AFTER,
        ANNIVERSARY,
        SINCE
    }

    /** When; a window of each customer's own only where that makes sense. */
    void window(Window window, boolean personal, Consumer<Window> then) {
        When when = switch (window) {
            case Window.Ever() -> When.EVER;
            case Window.Last last -> When.LAST;
            case Window.Between between -> When.BETWEEN;
            case Window.Before before -> When.BEFORE;
            case Window.After after -> When.AFTER;
            case Window.Ago ago -> When.AGO;
            case Window.Calendar(boolean previous, var unit) -> previous ? When.PREVIOUS : When.THIS;
            case Window.Anniversary anniversary -> When.ANNIVERSARY;
            case Window.SinceLast since -> When.SINCE;
        };
        List<When> offered = new ArrayList<>(Arrays.asList(When.values()));
        if (!personal) {
            offered.removeAll(List.of(When.ANNIVERSARY, When.SINCE));
        }
        in.choose(
                offered,
                when,
                each -> Message.of("rulesview.when." + RowInputs.word(each)),
                each -> then.accept(fresh(each)));
        switch (window) {
            case Window.Ever() -> {}
            case Window.Last(int count, Window.Unit unit) -> {
                in.whole(count, 1, MOST_DAYS, typed -> then.accept(new Window.Last(typed, unit)));
                unit(unit, typed -> then.accept(new Window.Last(count, typed)));
            }
            case Window.Calendar(boolean previous, Window.Unit unit) ->
                unit(unit, typed -> then.accept(new Window.Calendar(previous, typed)));
            case Window.Between(LocalDate from, LocalDate to) -> {
                in.day(from, typed -> then.accept(new Window.Between(typed, to)));
                in.say("rulesview.to");
                in.day(to, typed -> then.accept(new Window.Between(from, typed)));
            }
            case Window.Before(LocalDate day) -> in.day(day, typed -> then.accept(new Window.Before(typed)));
            case Window.After(LocalDate day) -> in.day(day, typed -> then.accept(new Window.After(typed)));
            case Window.Ago(int near, int far) -> {
                in.whole(
                        near,
                        0,
                        MOST_DAYS,
                        typed -> then.accept(new Window.Ago(Math.min(typed, far), Math.max(typed, far))));
                in.say("rulesview.to");
                in.whole(
                        far,
                        0,
                        MOST_DAYS,
                        typed -> then.accept(new Window.Ago(Math.min(near, typed), Math.max(near, typed))));
                in.say("rulesview.unit.ago");
            }
            case Window.Anniversary(FieldName field, int days) -> {
                in.whole(days, 0, 182, typed -> then.accept(new Window.Anniversary(field, typed)));
                in.say("rulesview.anniversary");
                in.choose(
                        in.fields(RuleKind.DAYS),
                        field,
                        RowInputs::name,
                        typed -> then.accept(new Window.Anniversary(typed, days)));
            }
            case Window.SinceLast(Deed deed) -> deed(deed, typed -> then.accept(new Window.SinceLast(typed)));
        }
    }

    private void unit(Window.Unit unit, Consumer<Window.Unit> then) {
        in.choose(
                Arrays.asList(Window.Unit.values()),
                unit,
                each -> Message.of("rulesview.unit." + RowInputs.word(each)),
                then);
    }

    private static Window fresh(When when) {
        LocalDate year = LocalDate.EPOCH.withYear(2026);
        return switch (when) {
            case EVER -> new Window.Ever();
            case LAST -> new Window.Last(3, Window.Unit.MONTH);
            case THIS -> new Window.Calendar(false, Window.Unit.MONTH);
            case PREVIOUS -> new Window.Calendar(true, Window.Unit.MONTH);
            case AGO -> new Window.Ago(30, 60);
            case BETWEEN -> new Window.Between(year, year.plusMonths(1).minusDays(1));
            case BEFORE -> new Window.Before(year);
            case AFTER -> new Window.After(year);
            case ANNIVERSARY -> new Window.Anniversary(FieldName.known("birthday"), 14);
            case SINCE -> new Window.SinceLast(Deed.bought());
        };
    }
}
