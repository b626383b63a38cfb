package org.clientele.ui.groups;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.clientele.analysis.cluster.ClusterResult;
import org.clientele.analysis.cluster.ClusterSpec;
import org.clientele.analysis.cluster.Family;
import org.clientele.app.groups.ClusterCard;
import org.clientele.app.groups.ClusterPicture;
import org.clientele.app.groups.GroupCard;
import org.clientele.app.groups.SaveGroup;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.Groups;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.group.SavedGroup;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.clientele.ui.kit.chart.Caption;
import org.clientele.ui.kit.chart.ChartModel;
import org.clientele.ui.kit.job.Gauge;
import org.clientele.ui.kit.job.JobSlot;
import org.clientele.ui.kit.job.SlotState;

/** Groups that the data suggests: what to compare by, how many, their names, the map, and keeping them. */
final class DiscoverViewModel {
    private static final int FEWEST = 2;
    private static final int MOST = 12;
    private static final int FIRST = 4;
    private static final long SEED = 1;
    /** Multiples of the golden ratio fall evenly between 0 and 1. */
    private static final double GOLDEN = 0.618_033_988_75;

    private final Bench bench;
    private final SavedGroupsViewModel saved;
    private final JobSlot<ClusterPicture> picture;
    private final JobSlot<GroupCard> selection;
    private final JobSlot<List<SavedGroup>> saving;
    private final BooleanProperty choosing = new SimpleBooleanProperty();
    private final IntegerProperty k = new SimpleIntegerProperty(FIRST);
    private final Map<Family, BooleanProperty> families = new EnumMap<>(Family.class);
    private List<ClusterName> names = List.of();
    private Gauge pace = new Gauge();

    DiscoverViewModel(Bench bench, SavedGroupsViewModel saved) {
        this.bench = bench;
        this.saved = saved;
        this.picture = new JobSlot<>(bench.jobs());
        this.selection = new JobSlot<>(bench.jobs());
        this.saving = new JobSlot<>(bench.jobs());
        for (Family family : Family.values()) {
            families.put(family, new SimpleBooleanProperty());
        }
        saving.state().addListener((property, before, now) -> {
            if (now instanceof SlotState.Failed<List<SavedGroup>>(Message sentence)) {
                bench.desk().refuse(sentence);
            }
        });
    }

    JobSlot<ClusterPicture> picture() {
        return picture;
    }

    /** What was picked from the map as a group; nothing while nothing is. */
    JobSlot<GroupCard> selection() {
        return selection;
    }

    JobSlot<List<SavedGroup>> saving() {
        return saving;
    }

    /** Whether the number of groups is chosen; else the data suggests it. */
    BooleanProperty choosing() {
        return choosing;
    }

    /** How many groups, when that is chosen. */
    ReadOnlyIntegerProperty k() {
        return k;
    }

    /** Whether customers are compared by this; none ticked lets the data decide. */
    BooleanProperty uses(Family family) {
        return Objects.requireNonNull(families.get(family));
    }

    /** The names of the found groups, in the order of their cards. */
    List<ClusterName> names() {
        return names;
    }

    /** How far the search is. */
    Gauge pace() {
        return pace;
    }

    /** Other data is shown: what was found in the data before no longer holds. */
    void forget() {
        picture.clear();
        selection.clear();
        names = List.of();
    }

    /** Looks for groups. */
    void run() {
        if (bench.session().shown().isEmpty()) {
            return;
        }
        Set<Family> wanted = EnumSet.noneOf(Family.class);
        families.forEach((family, ticked) -> {
            if (ticked.get()) {
                wanted.add(family);
            }
        });
        ClusterSpec spec = new ClusterSpec(choosing.get() ? k.get() : ClusterSpec.AUTO, wanted, SEED);
        Gauge mine = new Gauge();
        pace = mine;
        selection.clear();
        Job<ClusterPicture> search = bench.find().clusters(spec);
        picture.start(new Job<>(search.name(), at -> search.work().run(mine.over(at))), this::found);
    }

    private void found(ClusterPicture shown) {
        nameAll(shown);
        if (!choosing.get()) {
            k.set(Math.max(FEWEST, shown.cards().size()));
        }
    }

    /** Names for newly found groups; the same groups keep theirs. */
    List<ClusterName> nameAll(ClusterPicture shown) {
        List<ClusterCard> named = names.stream().map(ClusterName::card).toList();
        if (!named.equals(shown.cards())) {
            names = shown.cards().stream().map(ClusterName::new).toList();
        }
        suggestNames();
        return names;
    }

    /** Suggests names in the language on the screen now. */
    void suggestNames() {
        names.forEach(
                name -> name.suggest(bench.words().apply(name.card().group().name())));
    }

    /** One group more or less than now, and looks again. */
    void step(int by) {
        int next = Math.clamp(k.get() + by, FEWEST, MOST);
        if (next != k.get() || !choosing.get()) {
            choosing.set(true);
            k.set(next);
            if (!(picture.state().get() instanceof SlotState.Idle)) {
                run();
            }
        }
    }

    /** The card of a found group under the name it has now. */
    GroupCard card(ClusterName name) {
        GroupCard group = name.card().group();
        return new GroupCard(group.segment(), name.message(), group.sentence(), group.strategy(), group.numbers());
    }

    /** Shows the people of a found group. */
    void people(ClusterName name) {
        bench.people(card(name));
    }

    /** Picks a found group from the map. */
    void chooseOnMap(int[] marks) {
        if (marks.length == 0 || marks[0] >= names.size()) {
            selection.clear();
        } else {
            selection.set(card(names.get(marks[0])));
        }
    }

    /** Picks those that were encircled on the map. */
    void lasso(ClusterPicture shown, int[] points) {
        if (points.length == 0) {
            selection.clear();
            return;
        }
        int[] customers = shown.result().map().customers();
        selection.start(new Job<>(Message.of("groups.job.members"), at -> {
            Facts facts = bench.workbench().facts(at);
            CustomerSet.Builder caught = new CustomerSet.Builder(facts.customers());
            for (int point : points) {
                caught.add(customers[point]);
            }
            CustomerSet members = caught.build();
            return new GroupCard(
                    SaveGroup.fixed(members, facts),
                    Message.of("groupsview.lasso.name"),
                    Message.of("groupsview.lasso.sentence"),
                    Message.of("cluster.strategy.plain"),
                    bench.find().numbers(members, facts, at));
        }));
    }

    /** The map of buyers as a chart; those who fit no group are grey. */
    ChartModel map(ClusterPicture shown) {
        ClusterResult result = shown.result();
        int[] customers = result.map().customers();
        int[] group = new int[customers.length];
        for (int i = 0; i < group.length; i++) {
            group[i] = result.cluster()[customers[i]] - 1;
        }
        List<Message> letters = shown.cards().stream()
                .map(card -> Message.of(
                        "groupsview.map.group",
                        ClusterName.letter(card.number()),
                        card.group().name()))
                .toList();
        return new ChartModel.Scatter(
                Caption.of(Message.of("groupsview.map.title"), Message.of("groupsview.map.answer", customers.length)),
                axis("groupsview.map.across.", shown.axes().get(0)),
                axis("groupsview.map.up.", shown.axes().get(1)),
                result.map().projection().x(),
                height(shown),
                group,
                letters);
    }

    /** Where the second axis tells nobody apart, people are spread along it so that each can be seen and encircled. */
    private static float[] height(ClusterPicture shown) {
        float[] y = shown.result().map().projection().y();
        if (!shown.axes().get(1).key().endsWith(".none")) {
            return y;
        }
        float[] spread = new float[y.length];
        for (int i = 0; i < spread.length; i++) {
            spread[i] = (float) (i * GOLDEN % 1);
        }
        return spread;
    }

    /** The words of an axis for the side of the map that it runs along. */
    private static Message axis(String key, Message words) {
        String form = words.key().substring(words.key().lastIndexOf('.') + 1);
        return new Message(key + form, words.args());
    }

    /** Keeps all found groups under their names, or none of them when a name is missing or taken. */
    void saveAll() {
        if (names.isEmpty()) {
            return;
        }
        List<ClusterName> wanted = List.copyOf(names);
        SaveGroup save = bench.save();
        Groups kept = bench.workbench().groups();
        saving.start(
                new Job<>(Message.of("groups.job.save"), at -> saveAll(wanted, save, kept, at)),
                groups -> saved.done(groups, Message.of("groupsview.saved.all", groups.size())));
    }

    private static List<SavedGroup> saveAll(
            List<ClusterName> wanted, SaveGroup save, Groups kept, Checkpoint checkpoint) throws Exception {
        Set<String> taken = new HashSet<>();
        kept.all().forEach(group -> taken.add(group.name().toLowerCase(Locale.ROOT)));
        for (ClusterName name : wanted) {
            String typed = name.text().get().strip();
            if (typed.isEmpty()) {
                throw Refusal.of(
                        "groupsview.save.nameless",
                        ClusterName.letter(name.card().number()));
            }
            if (!taken.add(typed.toLowerCase(Locale.ROOT))) {
                throw Refusal.of("groupsview.save.taken", typed);
            }
        }
        List<SavedGroup> groups = new ArrayList<>();
        for (ClusterName name : wanted) {
            groups.add(save.frozen(name.text().get(), name.card().group().segment())
                    .work()
                    .run(checkpoint));
        }
        return groups;
    }
}
