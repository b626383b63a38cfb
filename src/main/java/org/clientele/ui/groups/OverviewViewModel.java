package org.clientele.ui.groups;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.clientele.app.campaign.CampaignDrafts;
import org.clientele.app.groups.CompareGroups;
import org.clientele.app.groups.CompareGroups.Compared;
import org.clientele.app.groups.FollowGroups;
import org.clientele.app.groups.GroupCard;
import org.clientele.app.groups.Moves;
import org.clientele.app.groups.Partition;
import org.clientele.model.group.Picked;
import org.clientele.model.group.Segment;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.clientele.ui.kit.chart.Caption;
import org.clientele.ui.kit.chart.ChartModel;
import org.clientele.ui.kit.chart.Measure;
import org.clientele.ui.kit.group.GroupBench;
import org.clientele.ui.kit.group.OverlapViewModel;
import org.clientele.ui.kit.group.PickedViewModel;
import org.clientele.ui.kit.job.JobSlot;
import org.jspecify.annotations.Nullable;

/** What the overview adds to the groups: cards or a list, a few groups compared, who moved since last month, where used. */
final class OverviewViewModel {
    /** How the groups are laid out. */
    enum Shape {
        CARDS,
        LIST,
        OVERLAP
    }

    /** How groups are compared. */
    enum Comparison {
        TABLE,
        SNAKE
    }

    private final Bench bench;
    private final ObjectProperty<Shape> shape = new SimpleObjectProperty<>(Shape.CARDS);
    private final ObjectProperty<Comparison> comparison = new SimpleObjectProperty<>(Comparison.TABLE);
    private final ObservableList<Picked> picked = FXCollections.observableArrayList();
    private final JobSlot<Compared> compared;
    private final JobSlot<Moves> sinceLastMonth;
    private final OverlapViewModel overlap;
    private final Map<Segment, Integer> uses = new HashMap<>();

    OverviewViewModel(Bench bench) {
        this.bench = bench;
        this.compared = new JobSlot<>(bench.jobs());
        this.sinceLastMonth = new JobSlot<>(bench.jobs());
        GroupBench charts =
                new GroupBench(bench.session(), bench.analyses(), bench.jobs(), bench.desk(), bench.words());
        this.overlap = new OverlapViewModel(charts, new PickedViewModel(charts));
        shape.addListener((property, before, now) -> {
            if (now == Shape.OVERLAP) {
                overlap.look();
            }
        });
    }

    ObjectProperty<Shape> shape() {
        return shape;
    }

    ObjectProperty<Comparison> comparison() {
        return comparison;
    }

    /** The groups that are ticked to be compared, at most {@link CompareGroups#MOST}. */
    ObservableList<Picked> picked() {
        return picked;
    }

    JobSlot<Compared> compared() {
        return compared;
    }

    /** What groups have in common. */
    OverlapViewModel overlap() {
        return overlap;
    }

    JobSlot<Moves> sinceLastMonth() {
        return sinceLastMonth;
    }

    void forget() {
        picked.clear();
        compared.clear();
        sinceLastMonth.clear();
        overlap.picked().clear();
        overlap.forget();
        uses.clear();
    }

    /** Works out what the overview shows beside the groups. */
    void look() {
        uses.clear();
        try {
            new CampaignDrafts()
                    .all(bench.workbench())
                    .values()
                    .forEach(draft -> uses.merge(draft.target().segment(), 1, Integer::sum));
        } catch (Refusal unreadable) {
            uses.clear();
        }
        if (sinceLastMonth.latest().get() == null && !sinceLastMonth.loading().get()) {
            List<@Nullable LocalDate> days = new ArrayList<>();
            bench.session()
                    .facts()
                    .ifPresent(facts -> days.add(FollowGroups.lastMonth(LocalDate.ofEpochDay(facts.dataDay()))));
            days.add(null);
            sinceLastMonth.start(new FollowGroups(bench.workbench(), bench.analyses()).moves(Partition.RFM, days));
        }
        if (!picked.isEmpty()) {
            compare();
        }
        if (shape.get() == Shape.OVERLAP) {
            overlap.look();
        }
    }

    /** How many campaigns in the making are for a group. */
    int uses(Segment segment) {
        return uses.getOrDefault(segment, 0);
    }

    /** Whether a group is ticked. */
    boolean isPicked(Segment segment) {
        return picked.stream().anyMatch(each -> each.segment().equals(segment));
    }

    /** Ticks a group to be compared, or no longer. */
    void pick(GroupCard card, boolean wanted) {
        picked.removeIf(each -> each.segment().equals(card.segment()));
        if (wanted && picked.size() >= CompareGroups.MOST) {
            bench.desk().refuse(Message.of("groups.compare.number", picked.size() + 1, CompareGroups.MOST));
        } else if (wanted) {
            picked.add(new Picked(card.segment(), card.name()));
        }
        if (picked.isEmpty()) {
            compared.clear();
        } else {
            compare();
        }
    }

    /** Ticks none any more. */
    void clear() {
        picked.clear();
        compared.clear();
    }

    private void compare() {
        compared.start(new CompareGroups(bench.workbench(), bench.analyses()).compare(List.copyOf(picked)));
    }

    /** The comparison as a table of more or less than average, or as lines of standardised means. */
    ChartModel chart(Compared shown) {
        List<Message> names = shown.groups().stream().map(Picked::name).toList();
        Caption caption = Caption.of(
                Message.of("groupsview.compare.chart"),
                Message.of(
                        comparison.get() == Comparison.TABLE
                                ? "groupsview.compare.table.how"
                                : "groupsview.compare.snake.how"));
        if (comparison.get() == Comparison.TABLE) {
            double[][] values = new double[shown.attributes().size()][names.size()];
            for (int a = 0; a < values.length; a++) {
                for (int g = 0; g < names.size(); g++) {
                    values[a][g] = shown.change()[g][a];
                }
            }
            return new ChartModel.Heat(
                    caption,
                    Message.of("groupsview.compare.group"),
                    Message.of("groupsview.compare.attribute"),
                    names,
                    shown.attributes(),
                    values,
                    Measure.change(),
                    true);
        }
        List<ChartModel.Series> series = new ArrayList<>();
        for (int g = 0; g < names.size(); g++) {
            series.add(new ChartModel.Series(
                    names.get(g),
                    Arrays.copyOf(shown.standard()[g], shown.attributes().size()),
                    Measure.number()));
        }
        return new ChartModel.Lines(caption, shown.attributes(), series);
    }
}
