package org.clientele.ui.groups;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.clientele.analysis.rfm.ScoreRule;
import org.clientele.app.groups.GroupCard;
import org.clientele.app.groups.HeatMap;
import org.clientele.app.groups.RfmPicture;
import org.clientele.app.jobs.Job;
import org.clientele.app.notice.HeadlineAmount;
import org.clientele.model.group.RfmAxis;
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
        AVERAGE_ORDER,
        RESPONSE
    }

    private final Bench bench;
    private final JobSlot<RfmPicture> picture;
    private final JobSlot<GroupCard> selection;
    private final ObjectProperty<Colour> colour = new SimpleObjectProperty<>(Colour.PEOPLE);
    private final ObjectProperty<RfmAxis> axis = new SimpleObjectProperty<>(RfmAxis.FREQUENCY);
    private final ObservableList<RfmCell> cells = FXCollections.observableArrayList();
    private final ScoringViewModel scoring;

    /**
     * The grid.
     *
     * @param told everybody hears that groups have other borders
     */
    RfmViewModel(Bench bench, Runnable told) {
        this.bench = bench;
        this.picture = new JobSlot<>(bench.jobs());
        this.selection = new JobSlot<>(bench.jobs());
        this.scoring = new ScoringViewModel(bench, told);
    }

    /** How customers are scored, and how that can be changed. */
    ScoringViewModel scoring() {
        return scoring;
    }

    /** What goes upwards in the grid. */
    ObjectProperty<RfmAxis> axis() {
        return axis;
    }

    /** The cells that are selected. */
    ObservableList<RfmCell> cells() {
        return cells;
    }

    /** What the colours can say: response only where somebody was written to. */
    static List<Colour> colours(RfmPicture shown) {
        return Arrays.stream(Colour.values())
                .filter(colour -> colour != Colour.RESPONSE || shown.contacted() > 0)
                .toList();
    }

    /** Gives the selected cells to a group; they lie in the grid of both axes, where each place has one group. */
    void give(RfmGroup group) {
        List<RfmCell> given =
                cells.stream().filter(cell -> cell.axis() == RfmAxis.BOTH).toList();
        RfmPicture shown = picture.latest().get();
        if (shown != null && !given.isEmpty()) {
            scoring.give(given, shown.result().bins(), group);
        }
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
        cells.clear();
        selection.clear();
        picture.clear();
        scoring.forget();
    }

    /** Shows a picture that is there already. */
    void show(RfmPicture ready) {
        cells.clear();
        selection.clear();
        scoring.show(ready);
        picture.set(ready);
    }

    /** Scores all customers again. */
    void refresh() {
        if (bench.session().shown().isPresent()) {
            cells.clear();
            selection.clear();
            picture.start(bench.find().rfm(), scoring::show);
        }
    }

    /** Selects the cells of these marks of the chart. */
    void choose(RfmPicture shown, int[] marks) {
        List<HeatMap.Cell> picked = Arrays.stream(marks)
                .mapToObj(mark -> cell(shown.map(axis.get()), mark))
                .toList();
        cells.setAll(picked.stream().map(HeatMap.Cell::cell).sorted(ORDER).toList());
        if (picked.isEmpty()) {
            selection.clear();
            return;
        }
        Segment segment = new Segment.InRfmCells(List.copyOf(cells));
        Map<RfmGroup, Integer> zones = new EnumMap<>(RfmGroup.class);
        picked.forEach(cell -> zones.merge(cell.zone(), cell.people() + 1, Integer::sum));
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
                : Message.of("groupsview.rfm.mixed.sentence", picked.size(), zones.size());
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
            Comparator.comparingInt(RfmCell::recency).thenComparingInt(RfmCell::score);

    /** The marks of all cells in a zone. */
    static int[] marks(HeatMap map, RfmGroup zone) {
        return java.util.stream.IntStream.range(0, map.rows() * map.columns())
                .filter(mark -> cell(map, mark).zone() == zone)
                .toArray();
    }

    /** The marks of these cells. */
    static int[] marks(HeatMap map, List<RfmCell> cells) {
        return java.util.stream.IntStream.range(0, map.rows() * map.columns())
                .filter(mark -> cells.contains(cell(map, mark).cell()))
                .toArray();
    }

    /** The cell of a mark: the other score falls from the top, recency rises to the right. */
    static HeatMap.Cell cell(HeatMap map, int mark) {
        return map.at(mark % map.columns() + 1, map.rows() - mark / map.columns());
    }

    /** The zones that have cells in the grid, in the order of their names' list. */
    static List<RfmGroup> zones(HeatMap map) {
        return map.cells().stream().map(HeatMap.Cell::zone).distinct().sorted().toList();
    }

    /** The grid as a chart in the colour that is wished. */
    ChartModel chart(RfmPicture shown) {
        HeatMap map = shown.map(axis.get());
        int columns = map.columns();
        double[][] values = new double[map.rows()][columns];
        List<Message> zones = new ArrayList<>();
        for (int mark = 0; mark < map.rows() * columns; mark++) {
            HeatMap.Cell cell = cell(map, mark);
            values[mark / columns][mark % columns] = value(cell);
            zones.add(Message.of(cell.zone().textKey()));
        }
        List<Message> across = new ArrayList<>();
        List<Message> down = new ArrayList<>();
        for (int score = 1; score <= columns; score++) {
            across.add(label(shown, ScoreRule.Measure.RECENCY, score, columns));
        }
        for (int score = 1; score <= map.rows(); score++) {
            down.addFirst(
                    switch (map.axis()) {
                        case FREQUENCY -> label(shown, ScoreRule.Measure.FREQUENCY, score, columns);
                        case MONEY -> label(shown, ScoreRule.Measure.MONEY, score, columns);
                        case BOTH -> Message.of("groupsview.rfm.score", score);
                    });
        }
        String key = map.axis().key();
        return new ChartModel.Heat(
                Caption.of(Message.of("groupsview.rfm.chart." + key), Message.of("groupsview.rfm.chart.how." + key)),
                Message.of("groupsview.rfm.across"),
                Message.of("groupsview.rfm.down." + key),
                across,
                down,
                values,
                switch (colour.get()) {
                    case PEOPLE -> Measure.count();
                    case RESPONSE -> Measure.share();
                    case REVENUE, AVERAGE_ORDER -> Measure.money(bench.currency());
                },
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
            case RESPONSE -> cell.response();
        };
    }

    /** What a score means, short enough for an axis; the bare score where nobody has it. */
    private Message label(RfmPicture shown, ScoreRule.Measure measure, int score, int bins) {
        @Nullable
        ScoreRule rule = shown.result().rules().stream()
                .filter(r -> r.measure() == measure && r.score() == score)
                .findFirst()
                .orElse(null);
        if (rule == null) {
            return Message.of("groupsview.rfm.score", score);
        }
        boolean endless = measure == ScoreRule.Measure.RECENCY ? score == 1 : score == bins;
        String form = endless ? "from" : rule.low() == rule.high() ? "one" : "range";
        return switch (measure) {
            case RECENCY -> Message.of("groupsview.rfm.days." + form, rule.low(), rule.high());
            case FREQUENCY -> Message.of("groupsview.rfm.orders." + form, rule.low(), rule.high());
            case MONEY ->
                Message.of(
                        "groupsview.rfm.money." + form,
                        new HeadlineAmount(rule.low(), bench.currency()),
                        new HeadlineAmount(rule.high(), bench.currency()));
        };
    }
}
