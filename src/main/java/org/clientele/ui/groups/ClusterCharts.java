package org.clientele.ui.groups;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.clientele.analysis.cluster.ClusterResult;
import org.clientele.analysis.cluster.Findings;
import org.clientele.analysis.cluster.Neighbours;
import org.clientele.analysis.cluster.Profile;
import org.clientele.analysis.cluster.tree.Dendrogram;
import org.clientele.app.groups.ClusterMoves;
import org.clientele.app.groups.ClusterNames;
import org.clientele.app.groups.ClusterPicture;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.kit.chart.AxesChart;
import org.clientele.ui.kit.chart.Caption;
import org.clientele.ui.kit.chart.ChartModel;
import org.clientele.ui.kit.chart.FitChart;
import org.clientele.ui.kit.chart.Measure;
import org.clientele.ui.kit.chart.TreeChart;

/** Makes the charts of found groups. */
final class ClusterCharts {
    /** More groups than this tangle as lines and are shown as a table of colours. */
    static final int MOST_LINES = 5;

    private static final int LEAVES = 60;
    private static final int PEOPLE = 500;
    /** Multiples of the golden ratio fall evenly between 0 and 1. */
    private static final double GOLDEN = 0.618_033_988_75;

    private final ClusterPicture shown;
    private final List<Message> names;

    /**
     * Charts of found groups.
     *
     * @param shown the groups
     * @param names the names they have now
     */
    ClusterCharts(ClusterPicture shown, List<Message> names) {
        this.shown = shown;
        this.names = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            this.names.add(Message.of("groupsview.map.group", ClusterNames.letter(i + 1), names.get(i)));
        }
    }

    private int[] groups(int[] customers) {
        return Arrays.stream(customers)
                .map(c -> shown.result().cluster()[c] - 1)
                .toArray();
    }

    /** The map of buyers on two components; those who fit no group are grey. */
    ChartModel map() {
        ClusterResult.Map map = shown.result().map();
        return new ChartModel.Scatter(
                Caption.of(
                        Message.of("groupsview.map.title"),
                        Message.of("groupsview.map.answer", map.customers().length)),
                axis("groupsview.map.across.", shown.axes().get(0)),
                axis("groupsview.map.up.", shown.axes().get(1)),
                map.projection().x(),
                height(map.projection().y()),
                groups(map.customers()),
                names);
    }

    /** Where the second axis tells nobody apart, people are spread along it so that each can be seen and encircled. */
    private float[] height(float[] y) {
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

    /** The map of neighbours. */
    ChartModel neighbours(Neighbours map) {
        return new ChartModel.Scatter(
                Caption.of(
                        Message.of("clusterview.near.title"),
                        Message.of("clusterview.near.answer", map.customers().length)),
                Message.of("clusterview.near.across"),
                Message.of("clusterview.near.up"),
                map.x(),
                map.y(),
                groups(map.customers()),
                names);
    }

    /** How the groups differ: lines for a few, a table of colours for many. */
    ChartModel profile() {
        Profile profile = shown.result().profile();
        List<Message> measures =
                profile.measures().stream().map(ClusterNames::measure).toList();
        Message title = Message.of("clusterview.profile.title");
        if (names.size() <= MOST_LINES) {
            List<ChartModel.Series> series = new ArrayList<>();
            for (int g = 0; g < names.size(); g++) {
                int group = g;
                series.add(new ChartModel.Series(
                        names.get(g),
                        Arrays.stream(profile.mean())
                                .mapToDouble(mean -> mean[group])
                                .toArray(),
                        Measure.number()));
            }
            return new ChartModel.Lines(Caption.of(title, Message.of("clusterview.profile.answer")), measures, series);
        }
        double[][] values = new double[names.size()][measures.size()];
        for (int m = 0; m < measures.size(); m++) {
            for (int g = 0; g < values.length; g++) {
                values[g][m] = profile.mean()[m][g];
            }
        }
        return new ChartModel.Heat(
                Caption.of(title, Message.of("clusterview.profile.answer")),
                Message.of("clusterview.profile.across"),
                Message.of("clusterview.profile.down"),
                measures,
                names,
                values,
                Measure.number(),
                true);
    }

    /** The group that stands out most in a measure. */
    int standsOut(int measure) {
        double[] mean = shown.result().profile().mean()[measure];
        return IntStream.range(0, mean.length)
                .boxed()
                .max(Comparator.comparingDouble(g -> Math.abs(mean[g])))
                .orElse(0);
    }

    /** One group in colour among all others, over what the groups differ in most. */
    ChartModel axes(int group) {
        Profile profile = shown.result().profile();
        int[] customers = shown.result().map().customers();
        int[] people = people(customers.length);
        List<AxesChart.Axis> axes = new ArrayList<>();
        float[][] values = new float[profile.measures().size()][people.length];
        for (int m = 0; m < values.length; m++) {
            org.clientele.analysis.cluster.Measure measure = profile.measures().get(m);
            float low = Float.MAX_VALUE;
            float high = -Float.MAX_VALUE;
            for (float value : profile.values()[m]) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
            for (int i = 0; i < people.length; i++) {
                values[m][i] = profile.values()[m][people[i]];
            }
            axes.add(new AxesChart.Axis(
                    ClusterNames.measure(measure),
                    written(measure),
                    Math.min(low, high),
                    Math.max(low, high),
                    measure.kind().skewed()));
        }
        return new AxesChart(
                Caption.of(
                        Message.of("clusterview.axes.title"),
                        Message.of("clusterview.axes.answer", names.get(group), people.length)),
                axes,
                values,
                groups(Arrays.stream(people).map(row -> customers[row]).toArray()),
                group,
                names);
    }

    private static Measure written(org.clientele.analysis.cluster.Measure measure) {
        return switch (measure.kind()) {
            case RECENCY, ORDERS -> Measure.count();
            case MONEY, AVERAGE_ORDER, BASKET -> Measure.number();
            case PRICE_LEVEL -> Measure.times();
            case RETURNED, EVENING, WEEKEND, CATEGORY, CHANNEL -> Measure.share();
        };
    }

    private static int[] people(int buyers) {
        if (buyers <= PEOPLE) {
            return IntStream.range(0, buyers).toArray();
        }
        return new SplittableRandom(1)
                .ints(0, buyers)
                .distinct()
                .limit(PEOPLE)
                .sorted()
                .toArray();
    }

    /** The people of a sample as they stand in the chart of fits: by group, best first. */
    int[] byFit() {
        ClusterResult.Silhouettes fits = shown.result().silhouettes();
        int[] group = groups(fits.customers());
        return IntStream.range(0, group.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> group[i])
                        .thenComparingDouble(i -> -fits.value()[i])
                        .thenComparingInt(i -> i))
                .mapToInt(i -> i)
                .toArray();
    }

    /** How well each person of a sample fits the own group. */
    ChartModel fits() {
        ClusterResult.Silhouettes fits = shown.result().silhouettes();
        int[] order = byFit();
        float[] value = new float[order.length];
        int below = 0;
        for (int i = 0; i < order.length; i++) {
            value[i] = (float) fits.value()[order[i]];
            below += value[i] < 0 ? 1 : 0;
        }
        return new FitChart(
                Caption.of(
                        Message.of("clusterview.fit.title"),
                        Message.of(
                                "clusterview.fit.answer",
                                shown.result().clarity().silhouette(),
                                below,
                                order.length)),
                groups(Arrays.stream(order).map(i -> fits.customers()[i]).toArray()),
                value,
                names,
                shown.result().clarity().silhouette());
    }

    /** How the groups nest, with the line that makes as many groups as there are. */
    ChartModel tree() {
        Findings.Tree tree = Objects.requireNonNull(shown.result().findings().tree());
        Dendrogram all = tree.dendrogram();
        int k = names.size();
        Dendrogram.Crown crown = all.crown(Math.max(LEAVES, k));
        int[] group = new int[crown.points().length];
        int[] cut = all.cut(k);
        int[] numbers = numbers(cut, tree.customers(), k);
        for (int i = 0; i < group.length; i++) {
            group[i] = numbers[cut[crown.points()[i]]];
        }
        int[] people = shown.cards().stream()
                .mapToInt(card -> card.group().numbers().people())
                .toArray();
        return new TreeChart(
                Caption.of(
                        Message.of("clusterview.tree.title"),
                        Message.of("clusterview.tree.answer", k, group.length, all.leaves())),
                crown.sizes(),
                crown.left(),
                crown.right(),
                crown.height(),
                group,
                all.heightOf(k),
                names,
                people);
    }

    /** The number that each branch bears: that of most of its people. */
    private int[] numbers(int[] cut, int[] customers, int k) {
        int[][] votes = new int[k][k];
        for (int i = 0; i < cut.length; i++) {
            int number = shown.result().cluster()[customers[i]] - 1;
            if (number >= 0 && number < k) {
                votes[cut[i]][number]++;
            }
        }
        int[] numbers = new int[k];
        for (int branch = 0; branch < k; branch++) {
            for (int g = 1; g < k; g++) {
                numbers[branch] = votes[branch][g] > votes[branch][numbers[branch]] ? g : numbers[branch];
            }
        }
        return numbers;
    }

    /** Where the people of the groups that were kept are now. */
    ChartModel moves(ClusterMoves moves) {
        int olds = moves.before().size();
        List<ChartModel.Stop> then = new ArrayList<>();
        for (int old = 0; old < olds; old++) {
            then.add(new ChartModel.Stop(Verbatim.of(moves.before().get(old)), hue(moves, old)));
        }
        then.add(new ChartModel.Stop(Message.of("clusterview.moves.new"), -1));
        List<ChartModel.Stop> now = new ArrayList<>();
        for (int g = 0; g < names.size(); g++) {
            now.add(new ChartModel.Stop(names.get(g), g));
        }
        now.add(new ChartModel.Stop(shown.fitsNone().name(), -1));
        return new ChartModel.Flows(
                Caption.of(
                        Message.of("clusterview.moves.title"),
                        Message.of("clusterview.moves.answer", moves.stayed(), moves.known(), moves.day())),
                List.of(Message.of("clusterview.moves.then", moves.day()), Message.of("clusterview.moves.now")),
                List.of(then, now),
                bands(moves),
                Measure.count());
    }

    /** The ways that anybody went. */
    static List<ChartModel.Band> bands(ClusterMoves moves) {
        List<ChartModel.Band> bands = new ArrayList<>();
        for (int from = 0; from < moves.people().length; from++) {
            for (int to = 0; to < moves.people()[from].length; to++) {
                if (moves.people()[from][to] > 0) {
                    bands.add(new ChartModel.Band(0, from, to, moves.people()[from][to]));
                }
            }
        }
        return bands;
    }

    /** The colour of the group that an old group is now; none for one that is gone. */
    private static int hue(ClusterMoves moves, int old) {
        for (int now = 0; now < moves.same().length; now++) {
            if (moves.same()[now] == old) {
                return now;
            }
        }
        return -1;
    }
}
