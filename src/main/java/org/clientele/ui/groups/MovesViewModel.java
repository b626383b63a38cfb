package org.clientele.ui.groups;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.clientele.app.groups.FollowGroups;
import org.clientele.app.groups.GroupCard;
import org.clientele.app.groups.Moves;
import org.clientele.app.groups.Partition;
import org.clientele.app.groups.SaveGroup;
import org.clientele.app.groups.SizeHistory;
import org.clientele.app.jobs.Job;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.group.Segment;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.chart.Caption;
import org.clientele.ui.kit.chart.ChartModel;
import org.clientele.ui.kit.chart.Measure;
import org.clientele.ui.kit.job.JobSlot;
import org.jspecify.annotations.Nullable;

/** Who moved between groups from one day to another, and how large the groups were at the ends of past months. */
final class MovesViewModel {
    /** From when to the data date. */
    enum Since {
        MONTH(1),
        QUARTER(3),
        HALF(6),
        YEAR(12),
        OWN(0);

        private final int months;

        Since(int months) {
            this.months = months;
        }
    }

    /** How the moves are shown. */
    enum Shape {
        FLOW,
        PEOPLE,
        SHARE
    }

    /** Groups on one side of a flow; what is smaller is folded. */
    static final int MOST = 8;

    private static final int MONTHS = 12;
    private static final int HUES = 5;

    private final Bench bench;
    private final JobSlot<Moves> moves;
    private final JobSlot<SizeHistory> history;
    private final JobSlot<GroupCard> selection;
    private final ObjectProperty<Partition> partition = new SimpleObjectProperty<>(Partition.RFM);
    private final ObjectProperty<Since> since = new SimpleObjectProperty<>(Since.MONTH);
    private final ObjectProperty<Shape> shape = new SimpleObjectProperty<>(Shape.FLOW);
    private final BooleanProperty halfWay = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable LocalDate> from = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> to = new SimpleObjectProperty<>();
    private boolean looked;

    MovesViewModel(Bench bench) {
        this.bench = bench;
        this.moves = new JobSlot<>(bench.jobs());
        this.history = new JobSlot<>(bench.jobs());
        this.selection = new JobSlot<>(bench.jobs());
        partition.addListener((property, before, now) -> load());
        since.addListener((property, before, now) -> load());
        halfWay.addListener((property, before, now) -> load());
        from.addListener((property, before, now) -> load());
        to.addListener((property, before, now) -> load());
    }

    JobSlot<Moves> moves() {
        return moves;
    }

    JobSlot<SizeHistory> history() {
        return history;
    }

    /** Those who moved along the selected bands or cells. */
    JobSlot<GroupCard> selection() {
        return selection;
    }

    ObjectProperty<Partition> partition() {
        return partition;
    }

    ObjectProperty<Since> since() {
        return since;
    }

    ObjectProperty<Shape> shape() {
        return shape;
    }

    /** Whether the day half way is shown as well. */
    BooleanProperty halfWay() {
        return halfWay;
    }

    /** The first day, when days are chosen by hand. */
    ObjectProperty<@Nullable LocalDate> from() {
        return from;
    }

    /** The last day, when days are chosen by hand; the data date while none is chosen. */
    ObjectProperty<@Nullable LocalDate> to() {
        return to;
    }

    void forget() {
        looked = false;
        moves.clear();
        history.clear();
        selection.clear();
    }

    /** Somebody looks: what was not worked out yet is. */
    void look() {
        if (!looked && bench.session().shown().isPresent()) {
            looked = true;
            load();
            follow();
        }
    }

    /** The sizes of all groups in the last year, where they are not known yet. */
    void follow() {
        if (bench.session().shown().isPresent()
                && history.latest().get() == null
                && !history.loading().get()) {
            history.start(new FollowGroups(bench.workbench(), bench.analyses()).sizes(MONTHS));
        }
    }

    /** A group that was saved meanwhile has a past, too. */
    void followNew(List<SavedCard> cards) {
        SizeHistory known = history.latest().get();
        if (known != null
                && cards.stream()
                        .anyMatch(card -> known.of(card.card().segment()).isEmpty())) {
            followAgain();
        }
    }

    /** The sizes once more. */
    void followAgain() {
        if (bench.session().shown().isPresent()) {
            history.start(new FollowGroups(bench.workbench(), bench.analyses()).sizes(MONTHS));
        }
    }

    /** Works out who moved. */
    void load() {
        Facts facts = bench.session().facts().orElse(null);
        if (facts == null) {
            return;
        }
        selection.clear();
        LocalDate newest = LocalDate.ofEpochDay(facts.dataDay());
        LocalDate last = since.get() == Since.OWN && to.get() != null ? to.get() : newest;
        LocalDate first = switch (since.get()) {
            case MONTH -> FollowGroups.lastMonth(newest);
            case QUARTER, HALF, YEAR -> newest.minusMonths(since.get().months);
            case OWN -> from.get() == null ? FollowGroups.lastMonth(newest) : from.get();
        };
        List<@Nullable LocalDate> days = new ArrayList<>(List.of(first, last));
        if (halfWay.get() && last.toEpochDay() - first.toEpochDay() > 1) {
            days.add(LocalDate.ofEpochDay((first.toEpochDay() + last.toEpochDay()) / 2));
        }
        moves.start(new FollowGroups(bench.workbench(), bench.analyses()).moves(partition.get(), days));
    }

    /** The answer in one sentence. */
    static Message sentence(Moves shown) {
        int last = shown.days().size() - 2;
        return Message.of(
                "moves.answer",
                shown.moved(last),
                shown.days().get(last),
                shown.days().getLast());
    }

    /** The chart in the shape that is wished. */
    ChartModel chart(Moves shown) {
        return shape.get() == Shape.FLOW ? flows(shown, MOST) : matrix(shown);
    }

    /** Bands of people from group to group; the smallest groups are folded into one. */
    static ChartModel.Flows flows(Moves shown, int most) {
        List<Integer> kept = shown.largest(most);
        List<List<ChartModel.Stop>> stops = new ArrayList<>();
        boolean folds = folds(shown, kept);
        for (int day = 0; day < shown.days().size(); day++) {
            List<ChartModel.Stop> column = new ArrayList<>();
            for (int group : kept) {
                column.add(new ChartModel.Stop(shown.partition().name(group), hue(shown, kept, group)));
            }
            if (folds) {
                column.add(new ChartModel.Stop(shown.partition().name(Integer.MAX_VALUE), HUES));
            }
            stops.add(column);
        }
        List<ChartModel.Band> bands = new ArrayList<>();
        for (int step = 0; step + 1 < shown.days().size(); step++) {
            int[][] folded = fold(shown.counts(step), kept);
            for (int before = 0; before < folded.length; before++) {
                for (int after = 0; after < folded.length; after++) {
                    if (folded[before][after] > 0) {
                        bands.add(new ChartModel.Band(step, before, after, folded[before][after]));
                    }
                }
            }
        }
        return new ChartModel.Flows(
                Caption.of(Message.of("moves.chart"), sentence(shown)),
                shown.days().stream().map(day -> Message.of("moves.day", day)).toList(),
                stops,
                bands,
                Measure.count());
    }

    private static boolean folds(Moves shown, List<Integer> kept) {
        return shown.largest(Integer.MAX_VALUE).size() > kept.size();
    }

    /** The five largest groups have a colour of their own; those who were not here yet have none. */
    private static int hue(Moves shown, List<Integer> kept, int group) {
        List<Integer> coloured =
                kept.stream().filter(each -> each < shown.partition().size()).toList();
        int at = coloured.indexOf(group);
        return at < 0 ? HUES : at;
    }

    private static int[][] fold(int[][] counts, List<Integer> kept) {
        int[][] folded = new int[kept.size() + 1][kept.size() + 1];
        for (int before = 0; before < counts.length; before++) {
            for (int after = 0; after < counts.length; after++) {
                folded[place(kept, before)][place(kept, after)] += counts[before][after];
            }
        }
        return folded;
    }

    private static int place(List<Integer> kept, int group) {
        int at = kept.indexOf(group);
        return at < 0 ? kept.size() : at;
    }

    /** From each group to each other between the first day and the last, as people or as a share of those who left. */
    private ChartModel.Heat matrix(Moves shown) {
        List<Integer> groups = shown.largest(Integer.MAX_VALUE);
        int[][] counts = overall(shown);
        double[][] values = new double[groups.size()][groups.size()];
        for (int r = 0; r < groups.size(); r++) {
            int all = Arrays.stream(counts[groups.get(r)]).sum();
            for (int c = 0; c < groups.size(); c++) {
                int people = counts[groups.get(r)][groups.get(c)];
                values[r][c] = people == 0 ? Double.NaN : shape.get() == Shape.SHARE ? (double) people / all : people;
            }
        }
        List<Message> names = groups.stream().map(shown.partition()::name).toList();
        return new ChartModel.Heat(
                Caption.of(Message.of("moves.matrix"), sentence(shown)),
                Message.of("moves.day", shown.days().getLast()),
                Message.of("moves.day", shown.days().getFirst()),
                names,
                names,
                values,
                shape.get() == Shape.SHARE ? Measure.share() : Measure.count(),
                false);
    }

    private static int[][] overall(Moves shown) {
        return ends(shown).counts(0);
    }

    private static Moves ends(Moves shown) {
        return new Moves(
                shown.partition(),
                List.of(shown.days().getFirst(), shown.days().getLast()),
                shown.facts(),
                List.of(shown.places().getFirst(), shown.places().getLast()));
    }

    /** Those who moved along these bands or in these cells become a group, as a list that never changes. */
    void choose(Moves shown, int[] marks) {
        if (marks.length == 0) {
            selection.clear();
            return;
        }
        boolean flow = shape.get() == Shape.FLOW;
        CustomerSet who = CustomerSet.none(shown.facts().customers());
        Message name = Message.of("moves.several", marks.length);
        for (int mark : marks) {
            Way way = flow ? band(shown, mark) : cell(shown, mark);
            Moves within = flow ? shown : ends(shown);
            who = who.or(within.who(way.step(), way.from(), way.to()));
            if (marks.length == 1) {
                name = Message.of("moves.way", way.before(), way.after());
            }
        }
        pick(shown, who, name);
    }

    /** Somebody's way from a group to another. */
    private record Way(int step, IntPredicate from, IntPredicate to, Message before, Message after) {}

    private static Way band(Moves shown, int mark) {
        ChartModel.Band band = flows(shown, MOST).bands().get(mark);
        List<Integer> kept = shown.largest(MOST);
        return new Way(
                band.moment(),
                group -> place(kept, group) == band.from(),
                group -> place(kept, group) == band.to(),
                name(shown, kept, band.from()),
                name(shown, kept, band.to()));
    }

    private static Message name(Moves shown, List<Integer> kept, int place) {
        return shown.partition().name(place < kept.size() ? kept.get(place) : Integer.MAX_VALUE);
    }

    private static Way cell(Moves shown, int mark) {
        List<Integer> groups = shown.largest(Integer.MAX_VALUE);
        int before = groups.get(mark / groups.size());
        int after = groups.get(mark % groups.size());
        return new Way(
                0,
                group -> group == before,
                group -> group == after,
                shown.partition().name(before),
                shown.partition().name(after));
    }

    private void pick(Moves shown, CustomerSet who, Message name) {
        Segment segment = SaveGroup.fixed(who, shown.facts());
        selection.start(new Job<>(
                Message.of("groups.job.members"),
                at -> new GroupCard(
                        segment,
                        name,
                        Message.of(
                                "moves.sentence",
                                shown.days().getFirst(),
                                shown.days().getLast()),
                        Message.of("moves.strategy"),
                        bench.find().numbers(who, shown.facts(), at))));
    }
}
