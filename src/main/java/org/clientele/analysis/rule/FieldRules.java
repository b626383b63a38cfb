package org.clientele.analysis.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoublePredicate;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.clientele.analysis.attributes.Attribute;
import org.clientele.facts.Facts;
import org.clientele.facts.People;
import org.clientele.facts.TextColumn;
import org.clientele.facts.WordColumn;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.rule.Check;
import org.clientele.model.rule.FieldName;
import org.clientele.model.rule.Window.Days;
import org.clientele.model.text.Refusal;

/** Decides for each customer whether a field passes a check. */
final class FieldRules {
    private final Facts facts;
    private final RuleSources sources;

    FieldRules(Facts facts, RuleSources sources) {
        this.facts = facts;
        this.sources = sources;
    }

    /** The decision by dense customer index. */
    IntPredicate test(FieldName field, Check check) {
        People people = facts.people();
        if (field.custom()) {
            return custom(field.name(), check);
        }
        return switch (field.name()) {
            case "customer_id" -> texts(people.number(), check);
            case "name" -> texts(people.name(), check);
            case "email" -> texts(people.email(), check);
            case "phone" -> texts(people.phone(), check);
            case "city" -> words(people.city(), check);
            case "region" -> words(people.region(), check);
            case "country" -> words(people.country(), check);
            case "postcode", "gender", "language" -> standard(field.name(), check);
            case "signup_date" -> days(people.signupDay(), check);
            case "birthday" -> days(people.birthday(), check);
            case "email_permission" -> permission(Channel.EMAIL, check);
            case "sms_permission" -> permission(Channel.SMS, check);
            default -> computed(field, check);
        };
    }

    /** The words of a field that has words.
     *
     * @throws Refusal when it has none */
    WordColumn words(FieldName field) {
        People people = facts.people();
        if (field.custom()) {
            WordColumn column = people.extras().get(field.name());
            if (column == null) {
                throw Refusal.of("rule.field.gone", field.name());
            }
            return column;
        }
        return switch (field.name()) {
            case "city" -> people.city();
            case "region" -> people.region();
            case "country" -> people.country();
            case "postcode", "gender", "language" -> {
                WordColumn column = people.extras().get(field.name());
                yield column == null ? blank() : column;
            }
            default -> {
                if (attribute(field) instanceof Attribute.Words words) {
                    yield words.words();
                }
                throw Refusal.of("rule.check.text");
            }
        };
    }

    private WordColumn blank() {
        int[] code = new int[facts.customers()];
        Arrays.fill(code, WordColumn.BLANK);
        return new WordColumn(code, List.of());
    }

    /** The day that each customer has in a field, {@link People#NO_DAY} where none.
     *
     * @throws Refusal when it is no field of days */
    int[] dates(FieldName field) {
        if (field.custom()) {
            WordColumn column = words(field);
            int[] days = days(column);
            int[] of = new int[facts.customers()];
            Arrays.setAll(of, c -> column.code()[c] == WordColumn.BLANK ? People.NO_DAY : days[column.code()[c]]);
            return of;
        }
        return switch (field.name()) {
            case "signup_date" -> facts.people().signupDay();
            case "birthday" -> facts.people().birthday();
            default -> throw Refusal.of("rule.check.day");
        };
    }

    /** The numbers of a computed field, NaN where blank. */
    IntToDoubleFunction numbers(FieldName field) {
        if (field.custom()) {
            WordColumn column = facts.people().extras().get(field.name());
            if (column == null) {
                throw Refusal.of("rule.field.gone", field.name());
            }
            double[] values = numbers(column);
            return customer ->
                    column.code()[customer] == WordColumn.BLANK ? Double.NaN : values[column.code()[customer]];
        }
        return attribute(field) instanceof Attribute.Numbers numbers ? numbers.value() : customer -> Double.NaN;
    }

    /** The value of a field as text, empty where blank; addresses are not shown. */
    String value(FieldName field, int customer) {
        People people = facts.people();
        if (field.custom()) {
            WordColumn column = people.extras().get(field.name());
            return column == null ? "" : column.get(customer);
        }
        return switch (field.name()) {
            case "customer_id" -> people.number().get(customer);
            case "name", "email", "phone" -> "…";
            case "city" -> people.city().get(customer);
            case "region" -> people.region().get(customer);
            case "country" -> people.country().get(customer);
            case "postcode", "gender", "language" -> {
                WordColumn column = people.extras().get(field.name());
                yield column == null ? "" : column.get(customer);
            }
            case "signup_date" -> day(people.signupDay()[customer]);
            case "birthday" -> day(people.birthday()[customer]);
            case "email_permission" ->
                facts.permissions().status(Channel.EMAIL, customer).name().toLowerCase(Locale.ROOT);
            case "sms_permission" ->
                facts.permissions().status(Channel.SMS, customer).name().toLowerCase(Locale.ROOT);
            default ->
                switch (attribute(field)) {
                    case Attribute.Words words -> words.words().get(customer);
                    case Attribute.Numbers numbers -> number(numbers.value().applyAsDouble(customer));
                };
        };
    }

    private static String day(int day) {
        return day == People.NO_DAY ? "" : LocalDate.ofEpochDay(day).toString();
    }

    /** A number as people write it, four places at most. */
    static String number(double value) {
        return Double.isNaN(value)
                ? ""
                : BigDecimal.valueOf(value)
                        .setScale(4, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
    }

    private Attribute attribute(FieldName field) {
        return sources.attributes().columns().stream()
                .filter(attribute -> attribute.key().replace('-', '_').equals(field.name()))
                .findFirst()
                .orElseThrow(() -> Refusal.of("rule.field.unknown", field.name()));
    }

    private IntPredicate computed(FieldName field, Check check) {
        return switch (attribute(field)) {
            case Attribute.Words words -> words(words.words(), check);
            case Attribute.Numbers numbers -> figures(numbers.value(), check);
        };
    }

    /** Postcode, gender and language travel with the custom fields; where no customer has one there is no column. */
    private IntPredicate standard(String name, Check check) {
        WordColumn column = facts.people().extras().get(name);
        return column == null ? customer -> false : words(column, check);
    }

    private IntPredicate custom(String name, Check check) {
        WordColumn column = facts.people().extras().get(name);
        if (column == null) {
            throw Refusal.of("rule.field.gone", name);
        }
        return switch (check) {
            case Check.Figure figure -> coded(column, byNumber(column, figure));
            case Check.Between between -> coded(column, byNumber(column, between));
            case Check.Within within -> coded(column, byDay(column, within));
            case Check.Anniversary anniversary -> coded(column, byDay(column, anniversary));
            case Check.Is is -> words(column, is);
            case Check.Unlike unlike -> words(column, unlike);
            case Check.Contains contains -> words(column, contains);
            case Check.Begins begins -> words(column, begins);
            case Check.Matches matches -> words(column, matches);
            case Check.Known known -> words(column, known);
        };
    }

    private static double[] numbers(WordColumn column) {
        double[] values = new double[column.words().size()];
        for (int i = 0; i < values.length; i++) {
            try {
                values[i] = new BigDecimal(column.words().get(i).strip()).doubleValue();
            } catch (NumberFormatException text) {
                values[i] = Double.NaN;
            }
        }
        return values;
    }

    private static boolean[] byNumber(WordColumn column, Check check) {
        double[] values = numbers(column);
        boolean[] passes = new boolean[values.length];
        IntPredicate test = figures(i -> values[i], check);
        for (int i = 0; i < passes.length; i++) {
            passes[i] = test.test(i);
        }
        return passes;
    }

    private static int[] days(WordColumn column) {
        int[] days = new int[column.words().size()];
        for (int i = 0; i < days.length; i++) {
            try {
                days[i] = Math.toIntExact(
                        LocalDate.parse(column.words().get(i).strip()).toEpochDay());
            } catch (java.time.format.DateTimeParseException text) {
                days[i] = People.NO_DAY;
            }
        }
        return days;
    }

    private boolean[] byDay(WordColumn column, Check check) {
        int[] days = days(column);
        IntPredicate test = days(days, check);
        boolean[] passes = new boolean[days.length];
        for (int i = 0; i < passes.length; i++) {
            passes[i] = test.test(i);
        }
        return passes;
    }

    private static IntPredicate words(WordColumn column, Check check) {
        return coded(column, Folded.words(column.words(), check));
    }

    private static IntPredicate coded(WordColumn column, boolean[] passes) {
        int[] code = column.code();
        return customer -> code[customer] != WordColumn.BLANK && passes[code[customer]];
    }

    private static IntPredicate texts(TextColumn column, Check check) {
        if (check instanceof Check.Known) {
            return customer -> !column.isBlank(customer);
        }
        Folded.TextTest test = Folded.test(check);
        return customer -> !column.isBlank(customer) && test.passes(column.get(customer));
    }

    private IntPredicate permission(Channel channel, Check check) {
        boolean[] passes = Folded.words(
                Arrays.stream(ConsentStatus.values())
                        .map(status -> status.name().toLowerCase(Locale.ROOT))
                        .toList(),
                check);
        if (check instanceof Check.Known) {
            passes[ConsentStatus.UNKNOWN.ordinal()] = false;
        }
        byte[] status = channel == Channel.EMAIL
                ? facts.permissions().email()
                : facts.permissions().sms();
        return customer -> passes[status[customer]];
    }

    /** Numbers against a check; NaN passes none. */
    static IntPredicate figures(IntToDoubleFunction value, Check check) {
        return switch (check) {
            case Check.Figure(var compare) -> {
                DoublePredicate test = compare.test();
                yield at -> {
                    double number = value.applyAsDouble(at);
                    return !Double.isNaN(number) && test.test(number);
                };
            }
            case Check.Between(BigDecimal low, BigDecimal high) -> {
                double from = low.doubleValue();
                double to = high.doubleValue();
                yield at -> {
                    double number = value.applyAsDouble(at);
                    return number >= from && number <= to;
                };
            }
            case Check.Known() -> at -> !Double.isNaN(value.applyAsDouble(at));
            default -> throw Refusal.of("rule.check.number");
        };
    }

    private IntPredicate days(int[] days, Check check) {
        return switch (check) {
            case Check.Within(var window)
            when !window.isPersonal() -> {
                Days span = window.days(facts.dataDay());
                yield customer -> days[customer] != People.NO_DAY && span.holds(days[customer]);
            }
            case Check.Anniversary(int within) -> {
                // the same days of birth come again and again, so each is looked at once
                int[] span = span(days);
                boolean[] round = new boolean[Math.max(0, span[1] - span[0] + 1)];
                for (int i = 0; i < round.length; i++) {
                    round[i] = comesRound(span[0] + i, within);
                }
                yield customer -> days[customer] != People.NO_DAY && round[days[customer] - span[0]];
            }
            case Check.Known() -> customer -> days[customer] != People.NO_DAY;
            default -> throw Refusal.of("rule.check.day");
        };
    }

    /** The first and the last of some days, 0 and -1 when there are none. */
    private static int[] span(int[] days) {
        int first = Integer.MAX_VALUE;
        int last = People.NO_DAY;
        for (int day : days) {
            first = day == People.NO_DAY ? first : Math.min(first, day);
            last = Math.max(last, day);
        }
        return last == People.NO_DAY ? new int[] {0, -1} : new int[] {first, last};
    }

    /** Whether the day of the year falls on the data date or one of the days after; 29 February is kept on the 28th. */
    private boolean comesRound(int day, int within) {
        MonthDay kept = MonthDay.from(LocalDate.ofEpochDay(day));
        LocalDate today = LocalDate.ofEpochDay(facts.dataDay());
        LocalDate next = kept.atYear(today.getYear());
        if (next.isBefore(today)) {
            next = kept.atYear(today.getYear() + 1);
        }
        return next.toEpochDay() - today.toEpochDay() <= within;
    }
}
