package org.clientele.ui.groups;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.clientele.analysis.rfm.RfmSpec;
import org.clientele.analysis.rfm.ScoreRule;
import org.clientele.app.groups.GroupCard;
import org.clientele.app.groups.HeatMap;
import org.clientele.app.groups.RfmPicture;
import org.clientele.app.jobs.Job;
import org.clientele.model.group.RfmGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.group.Segment.RfmCell;
import org.clientele.model.text.Message;
import org.clientele.model.trade.Money;
import org.clientele.ui.kit.chart.Caption;
import org.clientele.ui.kit.chart.ChartModel;
import org.clientele.ui.kit.chart.Measure;
import org.clientele.ui.kit.job.JobSlot;
import org.jspecify.annotations.Nullable;

/** The grid of how recently and how often: its chart, and the cells that were selected as a group. */
final class RfmViewModel {
    /** What the colours of the grid say. */
    enum Colour {
        PEOPLE,
        REVENUE,
        AVERAGE_ORDER
    }

    private final Bench bench;
    private final JobSlot<RfmPicture> picture;
    private final JobSlot<GroupCard> selection;
    private final ObjectProperty<Colour> colour = new SimpleObjectProperty<>(Colour.PEOPLE);

    RfmViewModel(Bench bench) {
        this.bench = bench;
        this.picture = new JobSlot<>(bench.jobs());
        this.selection = new JobSlot<>(bench.jobs());
    }

    JobSlot<RfmPicture> picture() {
        return picture;
    }

    ObjectProperty<Colour> colour() {
        return colour;
    }

    /** The selected cells as a group; nothing while none is selected. */
    JobSlot<GroupCard> selection() {
        return selection;
    }

    /** Other data is shown. */
    void forget() {
        selection.clear();
        picture.clear();
    }

    /** Shows a picture that is there already. */
    void show(RfmPicture ready) {
        selection.clear();
        picture.set(ready);
    }

    /** Scores all customers again. */
    void refresh() {
        if (bench.session().shown().isPresent()) {
            selection.clear();
            picture.start(bench.find().rfm(RfmSpec.standard()));
        }
    }

    /** Selects the cells of these marks of the chart. */
    void choose(RfmPicture shown, int[] marks) {
        if (marks.length == 0) {
            selection.clear();
            return;
        }
        List<HeatMap.Cell> cells = new ArrayList<>();
        for (int mark : marks) {
            cells.add(cell(shown.map(), mark));
        }
        Segment segment = new Segment.InRfmCells(
                cells.stream().map(HeatMap.Cell::cell).sorted(ORDER).toList());
        Map<RfmGroup, Integer> zones = new EnumMap<>(RfmGroup.class);
        cells.forEach(cell -> zones.merge(cell.zone(), cell.people() + 1, Integer::sum));
        RfmGroup main = zones.entrySet().stream()
                .max(Map.Entry.<RfmGroup, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
        Message name = Message.of(main.textKey());
        boolean pure = zones.size() == 1;
        Message title = pure ? name : Message.of("groupsview.rfm.mixed", name, zones.size() - 1);
        Message sentence = pure
                ? Message.of("rfm.sentence." + main.word())
                : Message.of("groupsview.rfm.mixed.sentence", cells.size(), zones.size());
        Message strategy = Message.of("rfm.strategy." + main.word());
        selection.start(new Job<>(
                Message.of("groups.job.members"),
                at -> new GroupCard(
                        segment,
                        title,
                        sentence,
                        strategy,
                        bench.find().numbers(segment).work().run(at))));
    }

    private static final Comparator<RfmCell> ORDER =
            Comparator.comparingInt(RfmCell::recency).thenComparingInt(RfmCell::frequency);

    /** The marks of all cells in a zone. */
    static int[] marks(HeatMap map, RfmGroup zone) {
        return java.util.stream.IntStream.range(0, map.bins() * map.bins())
                .filter(mark -> cell(map, mark).zone() == zone)
                .toArray();
    }

    /** The marks of these cells. */
    static int[] marks(HeatMap map, List<RfmCell> cells) {
        return java.util.stream.IntStream.range(0, map.bins() * map.bins())
                .filter(mark -> cells.contains(cell(map, mark).cell()))
                .toArray();
    }

    /** The cell of a mark: frequency falls from the top, recency rises to the right. */
    static HeatMap.Cell cell(HeatMap map, int mark) {
        return map.at(mark % map.bins() + 1, map.bins() - mark / map.bins());
    }

    /** The zones that have cells in the grid, in the order of their names' list. */
    static List<RfmGroup> zones(HeatMap map) {
        return map.cells().stream().map(HeatMap.Cell::zone).distinct().sorted().toList();
    }

    /** The grid as a chart in the colour that is wished. */
    ChartModel chart(RfmPicture shown) {
        HeatMap map = shown.map();
        int bins = map.bins();
        double[][] values = new double[bins][bins];
        List<Message> zones = new ArrayList<>();
        for (int mark = 0; mark < bins * bins; mark++) {
            HeatMap.Cell cell = cell(map, mark);
            values[mark / bins][mark % bins] = value(cell);
            zones.add(Message.of(cell.zone().textKey()));
        }
        List<Message> columns = new ArrayList<>();
        List<Message> rows = new ArrayList<>();
        for (int score = 1; score <= bins; score++) {
            columns.add(label(shown, ScoreRule.Measure.RECENCY, score, bins));
            rows.addFirst(label(shown, ScoreRule.Measure.FREQUENCY, score, bins));
        }
        return new ChartModel.Heat(
                Caption.of(Message.of("groupsview.rfm.chart"), Message.of("groupsview.rfm.chart.how")),
                Message.of("groupsview.rfm.across"),
                Message.of("groupsview.rfm.down"),
                columns,
                rows,
                values,
                colour.get() == Colour.PEOPLE ? Measure.count() : Measure.money(bench.currency()),
                false,
                zones);
    }

    private double value(HeatMap.Cell cell) {
        if (cell.people() == 0) {
            return Double.NaN;
        }
        return switch (colour.get()) {
            case PEOPLE -> cell.people();
            case REVENUE -> Money.units(cell.revenue());
            case AVERAGE_ORDER -> Money.units(cell.averageOrder());
        };
    }

    /** What a score means, short enough for an axis; the bare score where nobody has it. */
    private static Message label(RfmPicture shown, ScoreRule.Measure measure, int score, int bins) {
        @Nullable
        ScoreRule rule = shown.result().rules().stream()
                .filter(r -> r.measure() == measure && r.score() == score)
                .findFirst()
                .orElse(null);
        if (rule == null) {
            return Message.of("groupsview.rfm.score", score);
        }
        String key = measure == ScoreRule.Measure.RECENCY ? "groupsview.rfm.days." : "groupsview.rfm.orders.";
        boolean endless = measure == ScoreRule.Measure.RECENCY ? score == 1 : score == bins;
        String form = endless ? "from" : rule.low() == rule.high() ? "one" : "range";
        return Message.of(key + form, rule.low(), rule.high());
    }
}
