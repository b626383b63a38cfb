package org.clientele.ui.groups;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.clientele.analysis.cluster.ClusterSpec;
import org.clientele.analysis.cluster.Family;
import org.clientele.analysis.cluster.Method;
import org.clientele.app.groups.ClusterCard;
import org.clientele.app.groups.ClusterPicture;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.groups.GroupCard;
import org.clientele.app.groups.KeepClusters;
import org.clientele.app.jobs.Job;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.job.Gauge;
import org.clientele.ui.kit.job.JobSlot;
import org.clientele.ui.kit.job.SlotState;

/** Groups that the data suggests: what to compare by, how many, their names, the map, and keeping them. */
final class DiscoverViewModel {
    private static final int FEWEST = 2;
    private static final int MOST = 12;
    private static final int FIRST = 4;
    private static final long SEED = 1;

    /** The ways to look for groups, in plain words; trees and crowds come in several kinds. */
    enum Way {
        SIMILAR,
        TREE,
        OVERLAP,
        CROWDS;

        String textKey() {
            return "clusterview.way." + name().toLowerCase(Locale.ROOT);
        }
    }

    static final List<Method> TREES = List.of(Method.WARD, Method.AVERAGE, Method.COMPLETE, Method.SINGLE);
    static final List<Method> CROWDS = List.of(Method.HDBSCAN, Method.DBSCAN);

    private final Bench bench;
    private final SavedGroupsViewModel saved;
    private final JobSlot<ClusterPicture> picture;
    private final ClusterChartsViewModel charts;
    private final JobSlot<KeepClusters.Kept> saving;
    private final Consumer<String> toRules;
    private final ObjectProperty<Way> way = new SimpleObjectProperty<>(Way.SIMILAR);
    private final ObjectProperty<Method> tree = new SimpleObjectProperty<>(Method.WARD);
    private final ObjectProperty<Method> crowds = new SimpleObjectProperty<>(Method.HDBSCAN);
    private final BooleanBinding numbered = way.isNotEqualTo(Way.CROWDS);
    private final BooleanProperty choosing = new SimpleBooleanProperty();
    private final IntegerProperty k = new SimpleIntegerProperty(FIRST);
    private final Map<Family, BooleanProperty> families = new EnumMap<>(Family.class);
    private List<ClusterName> names = List.of();
    private Gauge pace = new Gauge();

    /**
     * What the data suggest.
     *
     * @param toRules opens the rule builder with a rule
     */
    DiscoverViewModel(Bench bench, SavedGroupsViewModel saved, Consumer<String> toRules) {
        this.bench = bench;
        this.saved = saved;
        this.toRules = toRules;
        this.picture = new JobSlot<>(bench.jobs());
        this.charts = new ClusterChartsViewModel(bench, this);
        this.saving = new JobSlot<>(bench.jobs());
        for (Family family : Family.values()) {
            families.put(family, new SimpleBooleanProperty());
        }
        saving.state().addListener((property, before, now) -> {
            if (now instanceof SlotState.Failed<KeepClusters.Kept>(Message sentence)) {
                bench.desk().refuse(sentence);
            }
        });
    }

    JobSlot<ClusterPicture> picture() {
        return picture;
    }

    /** The charts of what was found. */
    ClusterChartsViewModel charts() {
        return charts;
    }

    /** What was picked from a chart as a group; nothing while nothing is. */
    JobSlot<GroupCard> selection() {
        return charts.selection();
    }

    /** In which way groups are looked for. */
    ObjectProperty<Way> way() {
        return way;
    }

    /** How a tree joins groups. */
    ObjectProperty<Method> tree() {
        return tree;
    }

    /** Which crowds are looked for. */
    ObjectProperty<Method> crowds() {
        return crowds;
    }

    /** Whether the number of groups can be chosen at all. */
    BooleanBinding numbered() {
        return numbered;
    }

    private Method method() {
        return switch (way.get()) {
            case SIMILAR -> Method.KMEANS;
            case TREE -> tree.get();
            case OVERLAP -> Method.MIXTURE;
            case CROWDS -> crowds.get();
        };
    }

    /** When groups were kept last, and under which names; none where nothing was kept. */
    Optional<FindGroups.LastKept> lastKept() {
        return bench.session().shown().isEmpty()
                ? Optional.empty()
                : bench.find().lastKept();
    }

    /** Opens the rule builder with the rule of a found group. */
    void makeRule(String text) {
        toRules.accept(text);
    }

    JobSlot<KeepClusters.Kept> saving() {
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
        charts.forget();
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
        ClusterSpec spec = new ClusterSpec(method(), choosing.get() ? k.get() : ClusterSpec.AUTO, wanted, SEED, 0);
        Gauge mine = new Gauge();
        pace = mine;
        charts.selection().clear();
        Job<ClusterPicture> search = bench.find().clusters(spec);
        picture.start(new Job<>(search.name(), at -> search.work().run(mine.over(at))), this::found);
    }

    private void found(ClusterPicture shown) {
        nameAll(shown);
        charts.show(shown);
        if (!choosing.get() && numbered.get()) {
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
        if (numbered.get()) {
            choose(k.get() + by);
        }
    }

    /** So many groups, and looks again. */
    void choose(int wanted) {
        int next = Math.clamp(wanted, FEWEST, MOST);
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

    /** Keeps all found groups under their names, or none of them when a name is missing or taken. */
    void saveAll() {
        ClusterPicture shown = picture.latest().get();
        if (names.isEmpty() || shown == null) {
            return;
        }
        List<String> wanted = names.stream().map(name -> name.text().get()).toList();
        saving.start(
                new KeepClusters(bench.workbench(), bench.find()).job(shown, wanted),
                kept -> saved.done(
                        Message.of("clusterview.saved", kept.groups().size(), kept.renewed()), kept::undo, kept::redo));
    }
}
