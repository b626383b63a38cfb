package org.clientele.ui.groups;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.clientele.analysis.cluster.ClusterResult;
import org.clientele.analysis.cluster.Measure;
import org.clientele.analysis.cluster.Neighbours;
import org.clientele.analysis.cluster.Profile;
import org.clientele.app.groups.ClusterMoves;
import org.clientele.app.groups.ClusterNames;
import org.clientele.app.groups.ClusterPicture;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.groups.GroupCard;
import org.clientele.app.groups.MeasureRange;
import org.clientele.app.groups.SaveGroup;
import org.clientele.app.jobs.Job;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.group.Segment;
import org.clientele.model.rule.Rule;
import org.clientele.model.rule.RuleSentence;
import org.clientele.model.rule.RuleText;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.chart.ChartModel;
import org.clientele.ui.kit.chart.Span;
import org.clientele.ui.kit.job.JobSlot;

/** The charts of found groups: which one is in front, and what is picked from it as a group. */
final class ClusterChartsViewModel {
    /** The charts. */
    enum Look {
        MAP,
        NEAR,
        PROFILE,
        AXES,
        FIT,
        TREE,
        MOVES;

        String textKey() {
            return "clusterview.look." + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Bench bench;
    private final DiscoverViewModel discover;
    private final JobSlot<GroupCard> selection;
    private final JobSlot<Neighbours> neighbours;
    private final ObjectProperty<Look> look = new SimpleObjectProperty<>(Look.MAP);
    private final IntegerProperty inFront = new SimpleIntegerProperty();

    ClusterChartsViewModel(Bench bench, DiscoverViewModel discover) {
        this.bench = bench;
        this.discover = discover;
        this.selection = new JobSlot<>(bench.jobs());
        this.neighbours = new JobSlot<>(bench.jobs());
        look.addListener((property, before, now) -> selection.clear());
    }

    /** What was picked from a chart as a group; nothing while nothing is. */
    JobSlot<GroupCard> selection() {
        return selection;
    }

    /** The map of neighbours, made when somebody looks at it. */
    JobSlot<Neighbours> neighbours() {
        return neighbours;
    }

    /** The chart in front. */
    ObjectProperty<Look> look() {
        return look;
    }

    /** The group in colour among the others, counted from 0. */
    IntegerProperty inFront() {
        return inFront;
    }

    /** The charts there are of these groups. */
    static List<Look> looks(ClusterPicture shown) {
        List<Look> looks = new ArrayList<>(List.of(Look.MAP, Look.NEAR));
        if (!shown.cards().isEmpty()) {
            looks.addAll(List.of(Look.PROFILE, Look.AXES));
        }
        if (shown.cards().size() > 1) {
            looks.add(Look.FIT);
        }
        if (shown.result().findings().tree() != null) {
            looks.add(Look.TREE);
        }
        if (shown.moves().isPresent()) {
            looks.add(Look.MOVES);
        }
        return looks;
    }

    /** Other groups are shown; a chart that they do not have gives way to the map. */
    void show(ClusterPicture shown) {
        selection.clear();
        neighbours.clear();
        inFront.set(0);
        if (!looks(shown).contains(look.get())) {
            look.set(Look.MAP);
        }
    }

    void forget() {
        selection.clear();
        neighbours.clear();
    }

    /** Makes the map of neighbours unless it is there. */
    void lookForNeighbours(ClusterPicture shown) {
        if (neighbours.latest().get() == null && !neighbours.loading().get()) {
            neighbours.start(bench.find().neighbours(shown.result()));
        }
    }

    /** The charts of these groups under the names they have now. */
    ClusterCharts charts(ClusterPicture shown) {
        return new ClusterCharts(
                shown, discover.names().stream().map(ClusterName::message).toList());
    }

    /** The chart in front; none for the map of neighbours, which is made first. */
    Optional<ChartModel> chart(ClusterPicture shown) {
        ClusterCharts charts = charts(shown);
        return switch (look.get()) {
            case MAP -> Optional.of(charts.map());
            case NEAR -> Optional.ofNullable(neighbours.latest().get()).map(charts::neighbours);
            case PROFILE -> Optional.of(charts.profile());
            case AXES ->
                Optional.of(charts.axes(Math.min(inFront.get(), shown.cards().size() - 1)));
            case FIT -> Optional.of(charts.fits());
            case TREE -> Optional.of(charts.tree());
            case MOVES -> shown.moves().map(charts::moves);
        };
    }

    /** Picks from the chart in front: a group, or those who moved from one to another. */
    void choose(ClusterPicture shown, int[] marks) {
        if (marks.length == 0) {
            selection.clear();
            return;
        }
        int groups = discover.names().size();
        switch (look.get()) {
            case MAP, NEAR, FIT, TREE -> group(marks[0]);
            case AXES -> {
                inFront.set(Math.min(marks[0], groups - 1));
                group(marks[0]);
            }
            case PROFILE -> {
                int measures = shown.result().profile().measures().size();
                group(groups <= ClusterCharts.MOST_LINES ? charts(shown).standsOut(marks[0]) : marks[0] / measures);
            }
            case MOVES -> shown.moves().ifPresent(moves -> moved(shown, moves, marks[0]));
        }
    }

    /** Picks a found group. */
    private void group(int index) {
        if (index < discover.names().size()) {
            selection.set(discover.card(discover.names().get(index)));
        } else {
            selection.clear();
        }
    }

    /** Picks those who went from one group to another. */
    private void moved(ClusterPicture shown, ClusterMoves moves, int mark) {
        ChartModel.Band band = ClusterCharts.bands(moves).get(mark);
        FindGroups find = bench.find();
        selection.start(new Job<>(Message.of("groups.job.members"), at -> {
            Facts facts = bench.workbench().facts(at);
            return card(
                    find.moved(shown, band.from(), band.to(), facts),
                    facts,
                    Message.of("clusterview.moves.name"),
                    Message.of("clusterview.moves.sentence", moves.day()));
        }));
    }

    /** Picks those who were encircled on the map in front. */
    void lasso(ClusterPicture shown, int[] points) {
        Neighbours near = neighbours.latest().get();
        int[] customers = look.get() == Look.NEAR && near != null
                ? near.customers()
                : shown.result().map().customers();
        pick(
                Arrays.stream(points).map(point -> customers[point]).toArray(),
                Message.of("groupsview.lasso.name"),
                Message.of("groupsview.lasso.sentence"));
    }

    /** Takes a stretch of the chart in front. */
    void span(ClusterPicture shown, Span span) {
        switch (look.get()) {
            case TREE -> {
                var tree = shown.result().findings().tree();
                if (tree != null) {
                    discover.choose(tree.dendrogram().groupsAt(span.from()));
                }
            }
            case FIT -> {
                int[] order = charts(shown).byFit();
                int[] customers = shown.result().silhouettes().customers();
                pick(
                        IntStream.rangeClosed(
                                        (int) Math.max(0, span.from()), (int) Math.min(order.length - 1, span.to()))
                                .map(i -> customers[order[i]])
                                .toArray(),
                        Message.of("clusterview.fit.name"),
                        Message.of("clusterview.fit.sentence"));
            }
            case AXES -> measured(shown, span);
            case MAP, NEAR, PROFILE, MOVES -> {}
        }
    }

    /** Picks those of a sample who are nearer to another group than to their own. */
    void borderline(ClusterPicture shown) {
        ClusterResult.Silhouettes fits = shown.result().silhouettes();
        pick(
                IntStream.range(0, fits.value().length)
                        .filter(i -> fits.value()[i] < 0)
                        .map(i -> fits.customers()[i])
                        .toArray(),
                Message.of("clusterview.fit.name"),
                Message.of("clusterview.fit.sentence"));
    }

    /** How many of a sample are nearer to another group than to their own. */
    static int borderlines(ClusterPicture shown) {
        return (int) Arrays.stream(shown.result().silhouettes().value())
                .filter(value -> value < 0)
                .count();
    }

    /** Picks those within a stretch of a measure: as a rule where rules can ask for it, else as a list. */
    private void measured(ClusterPicture shown, Span span) {
        Profile profile = shown.result().profile();
        Measure measure = profile.measures().get(span.axis());
        Optional<Rule> rule = MeasureRange.rule(measure, span.from(), span.to());
        if (rule.isPresent()) {
            Segment segment = new Segment.ByRule(RuleText.of(rule.get()));
            FindGroups find = bench.find();
            selection.start(new Job<>(
                    Message.of("groups.job.members"),
                    at -> new GroupCard(
                            segment,
                            Message.of("clusterview.axes.name", ClusterNames.measure(measure)),
                            RuleSentence.of(rule.get()),
                            Message.of("cluster.strategy.plain"),
                            find.numbers(segment).work().run(at))));
            return;
        }
        int[] customers = shown.result().map().customers();
        float[] values = profile.values()[span.axis()];
        pick(
                IntStream.range(0, customers.length)
                        .filter(i -> values[i] >= span.from() && values[i] <= span.to())
                        .map(i -> customers[i])
                        .toArray(),
                Message.of("clusterview.axes.name", ClusterNames.measure(measure)),
                Message.of("clusterview.axes.sentence", ClusterNames.measure(measure), span.from(), span.to()));
    }

    /** Picks some people as a list. */
    private void pick(int[] customers, Message name, Message sentence) {
        if (customers.length == 0) {
            selection.clear();
            return;
        }
        selection.start(new Job<>(Message.of("groups.job.members"), at -> {
            Facts facts = bench.workbench().facts(at);
            return card(CustomerSet.of(facts.customers(), customers), facts, name, sentence);
        }));
    }

    private GroupCard card(CustomerSet members, Facts facts, Message name, Message sentence) {
        return new GroupCard(
                SaveGroup.fixed(members, facts),
                name,
                sentence,
                Message.of("cluster.strategy.plain"),
                bench.find().numbers(members, facts, org.clientele.model.run.Checkpoint.none()));
    }
}
