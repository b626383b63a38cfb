package org.clientele.app.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.clientele.analysis.attributes.AttributeTable;
import org.clientele.analysis.attributes.Purchases;
import org.clientele.analysis.stage.StageResult;
import org.clientele.app.groups.Reach;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.facts.People;
import org.clientele.model.group.Segment;

/** The customers that a query found, in order; rows are made only for the page that is looked at. */
public final class PeopleList {
    private final Facts facts;
    private final AttributeTable table;
    private final StageResult stages;
    private final Reach reach;
    private final int[] found;

    private PeopleList(Facts facts, AttributeTable table, StageResult stages, Reach reach, int[] found) {
        this.facts = facts;
        this.table = table;
        this.stages = stages;
        this.reach = reach;
        this.found = found;
    }

    static PeopleList of(
            Facts facts, AttributeTable table, StageResult stages, Reach reach, PeopleIndex index, PeopleQuery query) {
        CustomerSet matching = index.matching(query.search());
        CustomerSet among = query.among().map(matching::and).orElse(matching);
        Integer[] order = Arrays.stream(among.toArray()).boxed().toArray(Integer[]::new);
        Comparator<Integer> by = comparator(facts.people(), table, stages, index, query.sort());
        IntPredicate blank = blank(facts.people(), table, query.sort());
        Comparator<Integer> known = Comparator.comparing(blank::test);
        Arrays.parallelSort(order, known.thenComparing(query.descending() ? by.reversed() : by));
        return new PeopleList(
                facts,
                table,
                stages,
                reach,
                Arrays.stream(order).mapToInt(c -> c).toArray());
    }

    private static Comparator<Integer> comparator(
            People people, AttributeTable table, StageResult stages, PeopleIndex index, PeopleQuery.Sort sort) {
        Purchases purchases = table.purchases();
        float[] gap = table.rhythm().usualGap();
        return switch (sort) {
            case NAME -> {
                int[] place = index.order();
                yield Comparator.comparingInt(c -> place[c]);
            }
            case NUMBER -> byText(people.size(), c -> people.number().get(c));
            case CITY -> byText(people.size(), c -> people.city().get(c));
            case LAST_ORDER -> Comparator.comparingInt(c -> purchases.lastDay()[c]);
            case ORDERS -> Comparator.comparingInt(c -> purchases.orders()[c]);
            case MONEY -> Comparator.comparingLong(c -> purchases.money()[c]);
            case USUAL_GAP -> Comparator.comparingDouble(c -> gap[c]);
            case STAGE -> Comparator.comparingInt(c -> stages.of(c).ordinal());
        };
    }

    /** Of whom nothing is known comes last, whichever way the list runs. */
    private static IntPredicate blank(People people, AttributeTable table, PeopleQuery.Sort sort) {
        float[] gap = table.rhythm().usualGap();
        return switch (sort) {
            case NAME -> people.name()::isBlank;
            case NUMBER -> people.number()::isBlank;
            case CITY -> c -> people.city().get(c).isEmpty();
            case LAST_ORDER -> c -> !table.purchases().bought(c);
            case USUAL_GAP -> c -> Float.isNaN(gap[c]);
            case ORDERS, MONEY, STAGE -> c -> false;
        };
    }

    private static Comparator<Integer> byText(int size, IntFunction<String> text) {
        String[] texts = new String[size];
        for (int c = 0; c < size; c++) {
            texts[c] = text.apply(c);
        }
        return Comparator.comparing(c -> texts[c]);
    }

    /** How many were found. */
    public int size() {
        return found.length;
    }

    /** How many customers there are in all. */
    public int ofHowMany() {
        return facts.customers();
    }

    /** How many of them may be sent e-mail. */
    public int canEmail() {
        return (int) Arrays.stream(found).filter(reach.email()::contains).count();
    }

    /** How many of them may be sent text messages. */
    public int canText() {
        return (int) Arrays.stream(found).filter(reach.sms()::contains).count();
    }

    /** The customer index at a place of the list. */
    public int customer(int place) {
        return found[place];
    }

    /** The place of a customer in the list, or -1. */
    public int placeOf(int customer) {
        for (int place = 0; place < found.length; place++) {
            if (found[place] == customer) {
                return place;
            }
        }
        return -1;
    }

    /**
     * A page of rows.
     *
     * @param from place of the first row
     * @param most how many rows at most
     * @param masked whether names and addresses are hidden
     */
    public List<PersonRow> page(int from, int most, boolean masked) {
        List<PersonRow> rows = new ArrayList<>();
        for (int place = from; place < Math.min(found.length, from + most); place++) {
            rows.add(row(found[place], masked));
        }
        return rows;
    }

    private PersonRow row(int customer, boolean masked) {
        Purchases purchases = table.purchases();
        return new PersonRow(
                customer,
                facts.people().id()[customer],
                identity(facts, customer, masked),
                purchases.orders()[customer],
                purchases.money()[customer],
                day(purchases.lastDay()[customer]),
                gap(table, customer),
                stages.of(customer),
                reach.email().contains(customer),
                reach.sms().contains(customer));
    }

    /** Those who were found, as a list that never changes. */
    public Segment.FixedList fixed() {
        List<Integer> ids = new ArrayList<>(found.length);
        for (int customer : found) {
            ids.add(facts.people().id()[customer]);
        }
        return new Segment.FixedList(ids);
    }

    /** The usual days between two orders, rounded; empty below two order days. */
    static OptionalInt gap(AttributeTable table, int customer) {
        float gap = table.rhythm().usualGap()[customer];
        return Float.isNaN(gap) ? OptionalInt.empty() : OptionalInt.of(Math.round(gap));
    }

    static PersonRow.Identity identity(Facts facts, int customer, boolean masked) {
        People people = facts.people();
        String name = people.name().get(customer);
        String phone = people.phone().get(customer);
        String email = people.email().get(customer);
        return new PersonRow.Identity(
                people.number().get(customer),
                masked ? Mask.name(name) : name,
                masked ? Mask.phone(phone) : phone,
                masked ? Mask.email(email) : email,
                people.city().get(customer));
    }

    static Optional<LocalDate> day(int day) {
        return day == People.NO_DAY ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    }
}
