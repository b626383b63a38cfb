package org.clientele.model.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.clientele.model.contact.Channel;
import org.clientele.model.group.RfmGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.group.Stage;

/** Rules of every shape about a made-up shop, the same for the same seed. */
public final class RandomRules {
    /** Cities of the made-up shop. */
    public static final List<String> CITIES = List.of("Lund", "Umea", "Kiruna", "上海", "杭州");

    /** Categories of the made-up shop. */
    public static final List<String> CATEGORIES = List.of("Tea", "Coffee", "茶具", "Gifts");

    /** Brands of the made-up shop. */
    public static final List<String> BRANDS = List.of("Acme", "Nord", "春风");

    /** Sales channels of the made-up shop. */
    public static final List<String> CHANNELS = List.of("web", "shop");

    /** Types of events of the made-up shop. */
    public static final List<String> EVENTS = List.of("view", "cart");

    /** Values of the custom field Tier. */
    public static final List<String> TIERS = List.of("gold", "silver");

    /** Campaigns of the made-up shop. */
    public static final List<String> CAMPAIGNS = List.of("Spring", "Wake \"up\"");

    /** The name of a saved group. */
    public static final String SAVED = "My „group“, (1)";

    private final Random random;
    private final LocalDate dataDay;
    private final boolean groups;

    /** Rules about windows around a data date; with or without conditions on groups of other kinds. */
    public RandomRules(long seed, LocalDate dataDay, boolean groups) {
        this.random = new Random(seed);
        this.dataDay = dataDay;
        this.groups = groups;
    }

    /** The next rule, at most so many groups deep. */
    public Rule next(int depth) {
        int choice = random.nextInt(depth > 0 ? 10 : 6);
        return switch (choice) {
            case 6, 7 -> new Rule.All(some(depth));
            case 8 -> new Rule.Any(some(depth));
            case 9 -> new Rule.Not(next(depth - 1));
            default -> leaf();
        };
    }

    private List<Rule> some(int depth) {
        List<Rule> rules = new ArrayList<>();
        int n = 1 + random.nextInt(3);
        for (int i = 0; i < n; i++) {
            rules.add(next(depth - 1));
        }
        return rules;
    }

    private Rule leaf() {
        return switch (random.nextInt(groups ? 21 : 18)) {
            case 0, 1, 2 -> new Rule.Did(deed(), one(List.of(Measure.values())), compare(), window());
            case 3 -> new Rule.DidNot(deed(), window(), random.nextBoolean());
            case 4 -> edge();
            case 5 -> sequence();
            case 6, 7 -> text();
            case 8 -> day();
            case 9 -> figure();
            case 10 ->
                new Rule.Top(
                        1 + random.nextInt(30),
                        random.nextBoolean(),
                        FieldName.known(number()),
                        random.nextBoolean()
                                ? null
                                : one(List.of(FieldName.known("city"), new FieldName("Tier", true))));
            case 11 -> new Rule.Lacks(deed(), deed(), window());
            case 12 -> new Rule.Score(number(), numbers());
            case 13 ->
                new Rule.Contacted(
                        random.nextBoolean() ? null : one(List.of(Channel.values())),
                        random.nextBoolean() ? null : one(CAMPAIGNS),
                        one(List.of(Outcome.values())),
                        compare(),
                        window());
            case 14 ->
                new Rule.Bucket("draw \"" + random.nextInt(9) + "\\", random.nextInt(50), 50 + random.nextInt(51));
            case 15 -> new Rule.Sample(1 + random.nextInt(60), random.nextBoolean(), "spring " + random.nextInt(9));
            case 16 -> near();
            case 17 -> new Rule.In(random.nextBoolean() ? list() : inner());
            case 18 -> new Rule.In(segment());
            case 19 ->
                new Rule.Recommended(
                        one(List.of(Property.PRODUCT, Property.SKU, Property.CATEGORY, Property.BRAND)),
                        one(CATEGORIES),
                        1 + random.nextInt(Rule.Recommended.MOST));
            default -> random.nextBoolean() ? new Rule.InSaved(SAVED) : new Rule.Everyone();
        };
    }

    private Rule sequence() {
        List<Deed> steps = new ArrayList<>(List.of(deed(), deed()));
        while (random.nextInt(3) == 0 && steps.size() < 4) {
            steps.add(deed());
        }
        return new Rule.Sequence(steps, 1 + random.nextInt(90), random.nextBoolean() ? deed() : null);
    }

    private Rule near() {
        Place place = random.nextBoolean()
                ? new Place.City(one(CITIES))
                : new Place.Point(
                        BigDecimal.valueOf(5_500 + random.nextInt(1_000), 2),
                        BigDecimal.valueOf(1_200 + random.nextInt(800), 2));
        return new Rule.Near(place, BigDecimal.valueOf(random.nextInt(6_000), 1));
    }

    private Segment list() {
        List<Integer> ids = new ArrayList<>();
        for (int i = random.nextInt(20); i > 0; i--) {
            ids.add(1 + random.nextInt(90));
        }
        return new Segment.FixedList(ids);
    }

    private Segment inner() {
        return new Segment.ByRule(RuleText.of(new RandomRules(random.nextInt(), dataDay, false).next(1)));
    }

    private Segment segment() {
        return switch (random.nextInt(6)) {
            case 0 -> new Segment.InRfmGroup(one(List.of(RfmGroup.values())));
            case 1 -> new Segment.InRfmCells(List.of(new Segment.RfmCell(5, 4), new Segment.RfmCell(1, 5)));
            case 2 -> new Segment.InStage(one(List.of(Stage.values())));
            case 3 -> new Segment.InCluster("k=3 by=auto seed=7", random.nextInt(4));
            case 4 -> list();
            default -> random.nextBoolean() ? new Segment.Everyone() : inner();
        };
    }

    private Rule edge() {
        boolean first = random.nextBoolean();
        Deed deed = deed();
        Deed.Filter filter = filter(deed.event() != null);
        return new Rule.Edge(first, deed, filter.property(), filter.check());
    }

    private Rule text() {
        if (random.nextInt(3) == 0) {
            return new Rule.Has(new FieldName("Tier", true), words(TIERS));
        }
        return random.nextInt(4) == 0
                ? new Rule.Has(FieldName.known("gender"), words(List.of("f", "m")))
                : new Rule.Has(FieldName.known("city"), words(CITIES));
    }

    private Rule day() {
        FieldName field = FieldName.known(random.nextBoolean() ? "signup_date" : "birthday");
        return new Rule.Has(
                field,
                switch (random.nextInt(3)) {
                    case 0 -> new Check.Known();
                    case 1 -> new Check.Anniversary(random.nextInt(200));
                    default -> new Check.Within(days());
                });
    }

    private Rule figure() {
        return new Rule.Has(FieldName.known(number()), numbers());
    }

    private Check numbers() {
        return switch (random.nextInt(4)) {
            case 0 -> new Check.Known();
            case 1 -> new Check.Between(BigDecimal.valueOf(random.nextInt(5)), BigDecimal.valueOf(random.nextInt(300)));
            default -> new Check.Figure(compare());
        };
    }

    private String number() {
        return one(List.of("orders", "money", "recency"));
    }

    private Deed deed() {
        int kind = random.nextInt(7);
        boolean event = kind == 0;
        List<Deed.Filter> filters = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            filters.add(filter(event));
        }
        return new Deed(
                event
                        ? Deed.Kind.EVENT
                        : kind == 1 ? Deed.Kind.RETURNED : kind == 2 ? Deed.Kind.ORDERED : Deed.Kind.BOUGHT,
                event ? one(EVENTS) : null,
                !filters.isEmpty() && random.nextInt(5) == 0,
                filters);
    }

    private Deed.Filter filter(boolean event) {
        Property property = one(List.of(Property.values()));
        if (event && property == Property.CHANNEL) {
            property = Property.CATEGORY;
        }
        return new Deed.Filter(
                property,
                switch (property) {
                    case CATEGORY -> words(CATEGORIES);
                    case BRAND -> words(BRANDS);
                    case CHANNEL -> words(CHANNELS);
                    case PRODUCT -> new Check.Begins("Item " + random.nextInt(4));
                    case SKU -> new Check.Contains(Integer.toString(random.nextInt(10)));
                    case AMOUNT, QUANTITY -> new Check.Figure(compare());
                    case HOUR ->
                        new Check.Between(
                                BigDecimal.valueOf(random.nextInt(12)), BigDecimal.valueOf(11 + random.nextInt(13)));
                    case WEEKDAY -> words(List.of("Monday", "Saturday", "sunday"));
                    case DAY -> new Check.Within(days());
                });
    }

    private Check words(List<String> words) {
        String word = one(words);
        return switch (random.nextInt(8)) {
            case 6 -> new Check.Unlike(List.of(word));
            case 7 -> new Check.Unlike(List.of(word, one(words)));
            case 0 -> new Check.Known();
            case 1 -> new Check.Contains(word.substring(word.length() / 2));
            case 2 -> new Check.Begins(word.substring(0, 1));
            case 3 -> new Check.Is(List.of(word.toUpperCase(java.util.Locale.ROOT), one(words)));
            default -> new Check.Is(List.of(" " + word));
        };
    }

    private Compare compare() {
        BigDecimal value = random.nextInt(4) == 0
                ? BigDecimal.valueOf(random.nextInt(4000), 2)
                : BigDecimal.valueOf(random.nextInt(6));
        return new Compare(one(List.of(Compare.Op.values())), value);
    }

    private Window window() {
        return switch (random.nextInt(10)) {
            case 0 ->
                new Window.Anniversary(
                        FieldName.known(random.nextBoolean() ? "signup_date" : "birthday"), random.nextInt(60));
            case 1 -> new Window.SinceLast(new Deed(Deed.Kind.BOUGHT, null, false, List.of(filter(false))));
            default -> days();
        };
    }

    private Window days() {
        Window.Unit unit = one(List.of(Window.Unit.values()));
        LocalDate day = dataDay.minusDays(random.nextInt(400));
        return switch (random.nextInt(8)) {
            case 0 -> new Window.Ever();
            case 1 -> new Window.Between(day, day.plusDays(random.nextInt(200)));
            case 2 -> new Window.Before(day);
            case 3 -> new Window.After(day);
            case 4 -> {
                int near = random.nextInt(100);
                yield new Window.Ago(near, near + random.nextInt(200));
            }
            case 5 -> new Window.Calendar(random.nextBoolean(), unit);
            default -> new Window.Last(1 + random.nextInt(unit == Window.Unit.DAY ? 300 : 6), unit);
        };
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
