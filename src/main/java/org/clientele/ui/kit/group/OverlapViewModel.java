package org.clientele.ui.kit.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.clientele.analysis.overlap.OverlapResult;
import org.clientele.analysis.overlap.VennShape;
import org.clientele.app.behaviour.KnownGroup;
import org.clientele.app.behaviour.OverlapPicture;
import org.clientele.app.behaviour.StudyBehaviour;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.chart.Caption;
import org.clientele.ui.kit.chart.ChartModel;
import org.clientele.ui.kit.chart.RegionWords;
import org.clientele.ui.kit.job.JobSlot;

/** What chosen groups have in common: their picture, and the people of any combination as a group. */
public final class OverlapViewModel {
    private static final int CIRCLES = 3;
    private static final int MOST_COLUMNS = 40;
    private final GroupBench bench;
    private final PickedViewModel picked;
    private final ObservableList<KnownGroup> known = FXCollections.observableArrayList();
    private final ObservableList<KnownGroup> chosen = FXCollections.observableArrayList();
    private final ObjectProperty<OverlapResult.Order> order = new SimpleObjectProperty<>(OverlapResult.Order.SIZE);
    private final JobSlot<OverlapPicture> picture;

    /** Nothing chosen yet. */
    public OverlapViewModel(GroupBench bench, PickedViewModel picked) {
        this.bench = bench;
        this.picked = picked;
        this.picture = new JobSlot<>(bench.jobs());
        picked.changes().addListener((property, before, now) -> refreshKnown());
    }

    /** The groups that can be chosen. */
    public ObservableList<KnownGroup> known() {
        return known;
    }

    /** The groups that are laid over each other, in their order. */
    public ObservableList<KnownGroup> chosen() {
        return chosen;
    }

    /** In which order combinations are listed. */
    public ObjectProperty<OverlapResult.Order> order() {
        return order;
    }

    /** The picture; idle while fewer than two groups are chosen. */
    public JobSlot<OverlapPicture> picture() {
        return picture;
    }

    /** The people of the selected combinations. */
    public PickedViewModel picked() {
        return picked;
    }

    /** Other data is shown. */
    public void forget() {
        chosen.clear();
        known.clear();
        picture.clear();
    }

    /** Reads which groups there are, and counts again. */
    public void look() {
        refreshKnown();
        count();
    }

    private void refreshKnown() {
        if (bench.open()) {
            known.setAll(
                    bench.study().known().stream().filter(group -> !group.all()).toList());
            chosen.removeIf(group -> !known.contains(group));
        }
    }

    /** Whether one more group can be chosen. */
    public boolean roomForMore() {
        return chosen.size() < StudyBehaviour.MOST_GROUPS;
    }

    /** Lays one more group over the others. */
    public void add(KnownGroup group) {
        if (!chosen.contains(group) && roomForMore()) {
            chosen.add(group);
            count();
        }
    }

    /** Takes a group away. */
    public void remove(KnownGroup group) {
        chosen.remove(group);
        count();
    }

    /** Lays exactly these groups over each other. */
    public void choose(List<KnownGroup> groups) {
        chosen.setAll(groups);
        count();
    }

    /** Counts again. */
    public void count() {
        picked.clear();
        if (chosen.size() < 2 || !bench.open()) {
            picture.clear();
        } else {
            picture.start(bench.study().overlap(List.copyOf(chosen)));
        }
    }

    /** The picture as a chart: circles for two or three groups, a matrix for more. */
    public ChartModel chart(OverlapPicture shown) {
        int[] regions = regions(shown);
        double[] counts = Arrays.stream(regions)
                .mapToDouble(region -> shown.result().regions()[region])
                .toArray();
        VennShape venn = shown.venn();
        Message note = venn != null && venn.misfit() > 0.02
                ? Message.of("overlap.note.misfit", shown.scope().note())
                : shown.scope().note();
        Caption caption = new Caption(Message.of("overlap.chart"), shown.headline(), note);
        if (venn != null) {
            return new ChartModel.Venn(
                    caption,
                    shown.names(),
                    new ChartModel.Circles(venn.x(), venn.y(), venn.radius(), venn.labelX(), venn.labelY()),
                    regions,
                    counts);
        }
        double[] sizes =
                shown.result().sets().stream().mapToDouble(set -> set.size()).toArray();
        return new ChartModel.UpSet(caption, shown.names(), sizes, regions, counts);
    }

    private int[] regions(OverlapPicture shown) {
        return shown.result().inhabited(order.get()).stream()
                .limit(MOST_COLUMNS)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Whether the order of combinations can be chosen: circles have none. */
    public boolean ordered(OverlapPicture shown) {
        return shown.groups().size() > CIRCLES;
    }

    /** Makes a group of those in the marks that were selected; a whole group stands for all its combinations. */
    public void choose(OverlapPicture shown, int[] marks) {
        if (marks.length == 0) {
            picked.clear();
            return;
        }
        int[] regions = regions(shown);
        List<Integer> wanted = new ArrayList<>();
        for (int mark : marks) {
            if (mark < regions.length) {
                add(wanted, regions[mark]);
            } else {
                for (int region : shown.result().inhabited(OverlapResult.Order.SIZE)) {
                    if ((region >> mark - regions.length & 1) != 0) {
                        add(wanted, region);
                    }
                }
            }
        }
        Message name = marks.length > 1
                ? Message.of("overlap.pick.many", wanted.size())
                : marks[0] < regions.length
                        ? RegionWords.of(shown.names(), regions[marks[0]])
                        : shown.names().get(marks[0] - regions.length);
        picked.pick(bench.study().card(shown, wanted, name, Message.of("overlap.pick.sentence")));
    }

    private static void add(List<Integer> regions, int region) {
        if (!regions.contains(region)) {
            regions.add(region);
        }
    }
}
