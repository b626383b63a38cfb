package org.clientele.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.clientele.model.rule.Check;
import org.clientele.model.rule.Compare;
import org.clientele.model.rule.Deed;
import org.clientele.model.rule.Property;
import org.clientele.model.rule.Window;

/**
 * What {@link RuleSql} asks of one column: the checks of rules in SQL.
 *
 * @param asOf the data date as epoch day
 */
record CheckSql(int asOf) {
    String filters(Deed deed) {
        return deed.filters().isEmpty()
                ? "true"
                : deed.filters().stream()
                        .map(filter -> filter(filter.property(), filter.check()))
                        .collect(Collectors.joining(" and "));
    }

    String filter(Property property, Check check) {
        return switch (property) {
            case PRODUCT, SKU, CATEGORY, BRAND, CHANNEL -> text("l." + property.word(), check);
            case AMOUNT -> figure("l.amount / 10000.0", check);
            case QUANTITY -> figure("l.quantity / 1000.0", check);
            case HOUR -> figure("l.h", check);
            case DAY -> day("l.d", check);
            case WEEKDAY -> weekday(check);
        };
    }

    String weekday(Check check) {
        List<String> names = List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
        Predicate<String> passes = switch (check) {
            case Check.Is(List<String> values) ->
                name -> values.stream()
                        .anyMatch(v -> v.strip().toLowerCase(Locale.ROOT).equals(name));
            case Check.Unlike(List<String> values) ->
                name -> values.stream()
                        .noneMatch(v -> v.strip().toLowerCase(Locale.ROOT).equals(name));
            case Check.Contains(String part) -> name -> name.contains(part.toLowerCase(Locale.ROOT));
            case Check.Begins(String start) -> name -> name.startsWith(start.toLowerCase(Locale.ROOT));
            default -> name -> true;
        };
        String wanted = java.util.stream.IntStream.range(0, 7)
                .filter(i -> passes.test(names.get(i)))
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(", "));
        // 5 January 1970 was a Monday
        return wanted.isEmpty() ? "false" : "mod(mod(l.d - 4, 7) + 7, 7) in (" + wanted + ")";
    }

    /** Texts of these tests have no accents and no full width, so lower case is all the folding they need. */
    static String text(String column, Check check) {
        return switch (check) {
            case Check.Is(List<String> values) ->
                "lower(trim(" + column + ")) in ("
                        + values.stream().map(v -> quoted(v.strip())).collect(Collectors.joining(", ")) + ")";
            case Check.Unlike(List<String> values) ->
                "(" + column + " is not null and not " + text(column, new Check.Is(values)) + ")";
            case Check.Contains(String part) -> "position(" + quoted(part) + ", lower(" + column + ")) > 0";
            case Check.Begins(String start) -> "left(lower(" + column + "), " + start.length() + ") = " + quoted(start);
            case Check.Known() -> column + " is not null";
            default -> throw new IllegalArgumentException("no text check: " + check);
        };
    }

    static String quoted(String text) {
        return "'" + text.toLowerCase(Locale.ROOT).replace("'", "''") + "'";
    }

    static String figure(String number, Check check) {
        return switch (check) {
            case Check.Figure(Compare compare) -> compare(number, compare);
            case Check.Between(BigDecimal low, BigDecimal high) -> number + " between " + low + " and " + high;
            case Check.Known() -> number + " is not null";
            default -> throw new IllegalArgumentException("no number check: " + check);
        };
    }

    static String compare(String number, Compare compare) {
        String sign = switch (compare.op()) {
            case AT_LEAST -> ">=";
            case AT_MOST -> "<=";
            case MORE_THAN -> ">";
            case LESS_THAN -> "<";
            case EXACTLY -> "=";
        };
        return number + " " + sign + " " + compare.value();
    }

    String day(String column, Check check) {
        return switch (check) {
            case Check.Known() -> column + " is not null";
            case Check.Within(Window window) -> {
                Window.Days days = window.days(asOf);
                yield column + " between " + days.from() + " and " + days.to();
            }
            case Check.Anniversary(int within) -> {
                LocalDate today = LocalDate.ofEpochDay(asOf);
                Set<String> days = new TreeSet<>();
                for (int i = 0; i <= within; i++) {
                    LocalDate next = today.plusDays(i);
                    days.add(MonthDay.from(next).toString().substring(2));
                    if (next.getMonthValue() == 2 && next.getDayOfMonth() == 28 && !next.isLeapYear()) {
                        days.add("02-29");
                    }
                }
                yield "formatdatetime(dateadd(day, " + column + ", date '1970-01-01'), 'MM-dd') in ("
                        + days.stream().map(d -> "'" + d + "'").collect(Collectors.joining(", ")) + ")";
            }
            default -> throw new IllegalArgumentException("no day check: " + check);
        };
    }
}
