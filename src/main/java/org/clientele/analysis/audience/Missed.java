package org.clientele.analysis.audience;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.clientele.analysis.experiment.ShareRange;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.facts.People;
import org.clientele.facts.WordColumn;
import org.clientele.model.campaign.Exclusion;
import org.clientele.model.group.RfmGroup;
import org.clientele.model.text.Message;

/**
 * Whom a list misses: how many of each kind of person in the group will get the message. Nothing is guessed; people of
 * whom it is not known stand for themselves.
 *
 * @param gross people of the group
 * @param net people who get the message
 * @param levels all kinds that anybody is of; within a dimension the least reached first, then those too few to tell
 * @param unchecked what nothing is known about, so that nothing can be said
 */
public record Missed(int gross, int net, List<Level> levels, List<Dimension> unchecked) {
    private static final double ALPHA = 0.05;
    private static final double MUCH_LESS = 0.8;
    private static final double MUCH_MORE = 1.25;
    private static final int FEW = 30;
    private static final int CITIES = 10;
    private static final int OLDEST = 110;
    private static final int[] AGES = {0, 18, 25, 35, 45, 55, 65};
    private static final Set<String> WOMEN = Set.of("f", "female", "woman", "w", "女", "女性", "女士");
    private static final Set<String> MEN = Set.of("m", "male", "man", "男", "男性", "先生");

    public Missed {
        levels = List.copyOf(levels);
        unchecked = List.copyOf(unchecked);
    }

    /** By what people are told apart. */
    public enum Dimension {
        /** Years of age. */
        AGE,
        /** As the data say it. */
        GENDER,
        /** The largest cities of the group. */
        CITY,
        /** How recently and how often they buy. */
        RFM
    }

    /** How a kind is reached beside the whole group. */
    public enum Reached {
        /** Surely much less: the whole range lies below 0.8 of the group's share. */
        LESS,
        /** Neither. */
        ALIKE,
        /** Surely much more: the whole range lies above 1.25 of the group's share. */
        MORE,
        /** Below 30 people nothing is said. */
        FEW
    }

    /**
     * One kind of person.
     *
     * @param dimension by what it is told apart
     * @param name what it is called
     * @param people those of the group who are of it
     * @param net how many of them get the message
     * @param range the likely range of the share that is reached (Wilson, 95 %)
     * @param reached how that compares with the group
     * @param mostly the reason for which most of them leave
     * @param mostlyOut how many leave for it
     */
    public record Level(
            Dimension dimension,
            Message name,
            CustomerSet people,
            int net,
            ShareRange range,
            Reached reached,
            Exclusion mostly,
            int mostlyOut) {
        /** The share that is reached. */
        public double share() {
            return people.isEmpty() ? 0 : (double) net / people.size();
        }
    }

    /**
     * Looks whom an audience misses.
     *
     * @param groups the groups of recency and frequency
     * @param today the present day, as epoch day
     */
    public static Missed of(Facts facts, Audience audience, Map<RfmGroup, CustomerSet> groups, int today) {
        Map<Dimension, Map<Message, CustomerSet>> kinds = new EnumMap<>(Dimension.class);
        CustomerSet gross = audience.gross();
        kinds.put(Dimension.AGE, ages(facts.people(), gross, today));
        kinds.put(Dimension.GENDER, genders(facts.people(), gross));
        kinds.put(Dimension.CITY, cities(facts.people(), gross));
        kinds.put(Dimension.RFM, groups(groups, gross));
        List<Level> levels = new ArrayList<>();
        List<Dimension> unchecked = new ArrayList<>();
        kinds.forEach((dimension, named) -> {
            Message unknown = Message.of("reach.unknown." + dimension.name().toLowerCase(Locale.ROOT));
            if (named.keySet().stream().allMatch(unknown::equals)) {
                unchecked.add(dimension);
                return;
            }
            named.entrySet().stream()
                    .map(kind -> level(dimension, kind.getKey(), kind.getValue(), audience))
                    .sorted(Comparator.<Level>comparingInt(level -> level.reached() == Reached.FEW ? 1 : 0)
                            .thenComparingDouble(Level::share)
                            .thenComparingInt(level -> -level.people().size()))
                    .forEach(levels::add);
        });
        return new Missed(gross.size(), audience.net().size(), levels, unchecked);
    }

    /** The share of the group that is reached. */
    public double share() {
        return gross == 0 ? 0 : (double) net / gross;
    }

    /** The kinds of a dimension. */
    public List<Level> of(Dimension dimension) {
        return levels.stream().filter(level -> level.dimension() == dimension).toList();
    }

    /** The kinds that are surely reached much less than the group, the worst first. */
    public List<Level> worst() {
        return levels.stream()
                .filter(level -> level.reached() == Reached.LESS)
                .sorted(Comparator.comparingDouble(Level::share)
                        .thenComparingInt(level -> -level.people().size()))
                .toList();
    }

    private static Level level(Dimension dimension, Message name, CustomerSet people, Audience audience) {
        int net = people.sizeOfAnd(audience.net());
        ShareRange range = ShareRange.of(net, people.size(), ALPHA);
        double whole = (double) audience.net().size() / audience.gross().size();
        Reached reached = people.size() < FEW
                ? Reached.FEW
                : range.high() < MUCH_LESS * whole
                        ? Reached.LESS
                        : range.low() > MUCH_MORE * whole ? Reached.MORE : Reached.ALIKE;
        Exclusion mostly = Exclusion.NO_ADDRESS;
        int most = 0;
        for (Audience.Step step : audience.waterfall()) {
            int out = people.sizeOfAnd(step.out());
            if (out > most) {
                most = out;
                mostly = step.reason();
            }
        }
        return new Level(dimension, name, people, net, range, reached, mostly, most);
    }

    private static Map<Message, CustomerSet> ages(People people, CustomerSet gross, int today) {
        List<Message> names = new ArrayList<>();
        for (int i = 0; i < AGES.length; i++) {
            names.add(
                    i == 0
                            ? Message.of("reach.age.under", AGES[1])
                            : i == AGES.length - 1
                                    ? Message.of("reach.age.over", AGES[i])
                                    : Message.of("reach.age", AGES[i], AGES[i + 1] - 1));
        }
        names.add(Message.of("reach.unknown.age"));
        int[] birthday = people.birthday();
        int[] from = new int[AGES.length];
        LocalDate now = LocalDate.ofEpochDay(today);
        for (int i = 0; i < from.length; i++) {
            from[i] = (int) now.minusYears(AGES[i]).toEpochDay();
        }
        int oldest = (int) now.minus(OLDEST, ChronoUnit.YEARS).toEpochDay();
        return split(gross, names, c -> {
            if (birthday[c] == People.NO_DAY || birthday[c] > today || birthday[c] < oldest) {
                return AGES.length;
            }
            int band = 0;
            while (band + 1 < from.length && birthday[c] <= from[band + 1]) {
                band++;
            }
            return band;
        });
    }

    private static Map<Message, CustomerSet> genders(People people, CustomerSet gross) {
        Message unknown = Message.of("reach.unknown.gender");
        WordColumn column = people.extras().get("gender");
        if (column == null) {
            return split(gross, List.of(unknown), c -> 0);
        }
        List<Message> names = new ArrayList<>(List.of(unknown));
        int[] place = new int[column.words().size()];
        for (int w = 0; w < place.length; w++) {
            String word = column.words().get(w).strip();
            String plain = word.toLowerCase(Locale.ROOT);
            Message name = WOMEN.contains(plain)
                    ? Message.of("reach.women")
                    : MEN.contains(plain) ? Message.of("reach.men") : Message.of("reach.word", word);
            if (!names.contains(name)) {
                names.add(name);
            }
            place[w] = names.indexOf(name);
        }
        return split(gross, names, c -> column.code()[c] == WordColumn.BLANK ? 0 : place[column.code()[c]]);
    }

    private static Map<Message, CustomerSet> cities(People people, CustomerSet gross) {
        WordColumn column = people.city();
        int[] count = new int[column.words().size()];
        gross.forEach(c -> {
            if (column.code()[c] != WordColumn.BLANK) {
                count[column.code()[c]]++;
            }
        });
        int[] largest = IntStream.range(0, count.length)
                .filter(w -> count[w] > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(w -> -count[w])
                        .thenComparing(w -> column.words().get(w)))
                .mapToInt(Integer::intValue)
                .limit(CITIES)
                .toArray();
        List<Message> names =
                new ArrayList<>(List.of(Message.of("reach.unknown.city"), Message.of("reach.city.other")));
        int[] place = new int[count.length];
        Arrays.fill(place, 1);
        for (int w : largest) {
            place[w] = names.size();
            names.add(Message.of("reach.word", column.words().get(w)));
        }
        return split(gross, names, c -> column.code()[c] == WordColumn.BLANK ? 0 : place[column.code()[c]]);
    }

    private static Map<Message, CustomerSet> groups(Map<RfmGroup, CustomerSet> groups, CustomerSet gross) {
        Map<Message, CustomerSet> named = new LinkedHashMap<>();
        for (RfmGroup group : RfmGroup.values()) {
            CustomerSet members = groups.get(group);
            if (members != null && gross.sizeOfAnd(members) > 0) {
                named.put(Message.of(group.textKey()), gross.and(members));
            }
        }
        return named;
    }

    private interface Place {
        int of(int customer);
    }

    /** The people by the name at their place; names of nobody are left out. */
    private static Map<Message, CustomerSet> split(CustomerSet people, List<Message> names, Place place) {
        CustomerSet.Builder[] builders = new CustomerSet.Builder[names.size()];
        people.forEach(c -> {
            int at = place.of(c);
            CustomerSet.Builder builder = builders[at];
            if (builder == null) {
                builder = new CustomerSet.Builder(people.universe());
                builders[at] = builder;
            }
            builder.add(c);
        });
        Map<Message, CustomerSet> named = new LinkedHashMap<>();
        for (int i = 0; i < builders.length; i++) {
            if (builders[i] != null) {
                named.put(names.get(i), builders[i].build());
            }
        }
        return named;
    }
}
