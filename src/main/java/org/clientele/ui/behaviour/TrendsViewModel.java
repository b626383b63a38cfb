package org.clientele.ui.behaviour;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableObjectValue;
import org.clientele.analysis.trend.CalendarResult;
import org.clientele.analysis.trend.TrendResult;
import org.clientele.analysis.trend.TrendResult.Growth;
import org.clientele.analysis.trend.TrendSpec;
import org.clientele.app.behaviour.KnownGroup;
import org.clientele.app.behaviour.PeriodNames;
import org.clientele.app.behaviour.StudyBehaviour;
import org.clientele.app.behaviour.TrendPicture;
import org.clientele.facts.CustomerSet;
import org.clientele.model.text.Message;
import org.clientele.model.trade.Money;
import org.clientele.model.trade.Period;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.kit.chart.Caption;
import org.clientele.ui.kit.chart.ChartModel;
import org.clientele.ui.kit.chart.Measure;
import org.clientele.ui.kit.group.GroupBench;
import org.clientele.ui.kit.group.PickedViewModel;
import org.clientele.ui.kit.job.JobSlot;

/** What is bought more and less over time, what grows and what shrinks, and when in the week people buy. */
final class TrendsViewModel {
    /** What the cells of the week say. */
    enum Cell {
        ORDERS,
        BUYERS,
        REVENUE
    }

    /** Lines that can be looked at: the best together, everything as one, or one thing by its place. */
    record Focus(int line) {
        static final Focus BEST = new Focus(-2);
        static final Focus EVERYTHING = new Focus(-1);
    }

    /** One line of the table of growth. */
    record Row(int line, Message name, double[] recent, Growth growth) {}

    private static final int MOST_ROWS = 200;

    private final GroupBench bench;
    private final PickedViewModel picked;
    private final ObservableObjectValue<KnownGroup> within;
    private final JobSlot<TrendPicture> picture;
    private final ObjectProperty<TrendSpec.By> by = new SimpleObjectProperty<>(TrendSpec.By.CATEGORY);
    private final ObjectProperty<TrendSpec.Measure> measure = new SimpleObjectProperty<>(TrendSpec.Measure.REVENUE);
    private final ObjectProperty<Period> period = new SimpleObjectProperty<>(Period.MONTH);
    private final ObjectProperty<Focus> focus = new SimpleObjectProperty<>(Focus.BEST);
    private final ObjectProperty<Cell> cell = new SimpleObjectProperty<>(Cell.ORDERS);

    TrendsViewModel(GroupBench bench, PickedViewModel picked, ObservableObjectValue<KnownGroup> within) {
        this.bench = bench;
        this.picked = picked;
        this.within = within;
        this.picture = new JobSlot<>(bench.jobs());
        by.addListener((property, before, now) -> {
            focus.set(Focus.BEST);
            count();
        });
        measure.addListener((property, before, now) -> count());
        period.addListener((property, before, now) -> count());
    }

    JobSlot<TrendPicture> picture() {
        return picture;
    }

    ObjectProperty<TrendSpec.By> by() {
        return by;
    }

    ObjectProperty<TrendSpec.Measure> measure() {
        return measure;
    }

    ObjectProperty<Period> period() {
        return period;
    }

    /** Which lines are looked at. */
    ObjectProperty<Focus> focus() {
        return focus;
    }

    ObjectProperty<Cell> cell() {
        return cell;
    }

    void forget() {
        picture.clear();
        focus.set(Focus.BEST);
    }

    void look() {
        if (picture.latest().get() == null && !picture.loading().get()) {
            count();
        }
    }

    void count() {
        if (bench.open()) {
            picked.clear();
            picture.start(bench.study().trends(within.get(), by.get(), measure.get(), period.get()));
        }
    }

    boolean money() {
        return measure.get() == TrendSpec.Measure.REVENUE || cell.get() == Cell.REVENUE;
    }

    // ---- lines ----

    /** The lines that can be looked at one by one, the largest first. */
    List<Focus> choices(TrendPicture shown) {
        List<Focus> all = new ArrayList<>(List.of(Focus.BEST, Focus.EVERYTHING));
        rows(shown).forEach(row -> all.add(new Focus(row.line())));
        return all;
    }

    static Message name(TrendPicture shown, Focus focus) {
        if (focus.equals(Focus.BEST)) {
            return Message.of("trend.focus.best", shown.best().size());
        }
        return focus.equals(Focus.EVERYTHING) ? Message.of("trend.focus.all") : shown.name(focus.line());
    }

    private static int years(Period period) {
        return period == Period.QUARTER ? 3 : period == Period.MONTH ? 2 : 1;
    }

    /** The first period that is shown. */
    private static int start(TrendResult result) {
        Period period = result.spec().period();
        return Math.max(0, result.periods() - years(period) * period.aYear() - 1);
    }

    private Measure numbers() {
        return switch (measure.get()) {
            case REVENUE -> Measure.money(bench.currency());
            case ORDERS, BUYERS, UNITS -> Measure.count();
        };
    }

    ChartModel chart(TrendPicture shown) {
        TrendResult result = shown.result();
        int from = start(result);
        List<Message> points = new ArrayList<>();
        for (int t = from; t < result.periods(); t++) {
            points.add(PeriodNames.of(result.spec().period(), result.first() + t));
        }
        List<ChartModel.Series> lines = new ArrayList<>();
        Focus now = focus.get();
        if (now.equals(Focus.BEST)) {
            for (int line : shown.best()) {
                lines.add(series(result, shown.name(line), result.figures()[line], from, ChartModel.Ink.OWN));
            }
            if (Arrays.stream(shown.rest()).skip(from).anyMatch(figure -> figure != 0)) {
                lines.add(series(result, Message.of("trend.rest"), shown.rest(), from, ChartModel.Ink.REST));
            }
        } else {
            long[] figures = now.equals(Focus.EVERYTHING) ? result.all() : result.figures()[now.line()];
            lines.add(series(result, name(shown, now), figures, from, ChartModel.Ink.OWN));
            int year = result.spec().period().aYear();
            long[] before = new long[figures.length];
            boolean any = false;
            for (int t = year; t < figures.length; t++) {
                before[t] = figures[t - year];
                any |= t >= from;
            }
            if (any) {
                ChartModel.Series then =
                        series(result, Message.of("trend.before"), before, from, ChartModel.Ink.DASHED);
                Arrays.fill(then.values(), 0, Math.max(0, year - from), Double.NaN);
                lines.add(then);
            }
        }
        String word = measure.get().word();
        return new ChartModel.Lines(
                new Caption(
                        Message.of(
                                "trend.chart." + word,
                                Message.of("trend.of." + by.get().word())),
                        answer(shown, now),
                        measure.get() == TrendSpec.Measure.REVENUE
                                ? shown.scope().noteWithRevenue()
                                : shown.scope().note()),
                points,
                lines,
                result.unfinished() ? 1 : 0);
    }

    private ChartModel.Series series(TrendResult result, Message name, long[] figures, int from, ChartModel.Ink ink) {
        return new ChartModel.Series(name, values(result, figures, from, figures.length), numbers(), ink);
    }

    private static double[] values(TrendResult result, long[] figures, int from, int to) {
        double[] values = new double[Math.max(0, to - from)];
        for (int t = from; t < to; t++) {
            values[t - from] = result.value(figures[t]);
        }
        return values;
    }

    /** What the lines say in one sentence: the growth of the line in focus, or how to compare. */
    private static Message answer(TrendPicture shown, Focus focus) {
        if (focus.line() < 0) {
            return shown.headline();
        }
        Growth growth = shown.result().growth().get(focus.line());
        return Message.of("trend.answer.one", shown.name(focus.line()), verdict(growth));
    }

    // ---- growth ----

    /** What rises, then what falls, then the rest, the largest first: each with its last year. */
    List<Row> rows(TrendPicture shown) {
        TrendResult result = shown.result();
        int finished = result.periods() - (result.unfinished() ? 1 : 0);
        int from = Math.max(0, finished - result.spec().period().aYear());
        return IntStream.range(0, result.names().size())
                .filter(line -> result.total(line) != 0)
                .boxed()
                .sorted(Comparator.<Integer, TrendResult.Way>comparing(
                                line -> result.growth().get(line).way())
                        .thenComparingDouble(line -> -result.growth().get(line).now())
                        .thenComparing(line -> line))
                .limit(MOST_ROWS)
                .map(line -> new Row(
                        line,
                        shown.name(line),
                        values(result, result.figures()[line], from, finished),
                        result.growth().get(line)))
                .toList();
    }

    /** Which way a line goes, and why one may believe it. */
    static Message verdict(Growth growth) {
        String way = growth.way().name().toLowerCase(Locale.ROOT);
        return switch (growth.way()) {
            case TOO_SHORT -> Message.of("trend.verdict.too_short");
            case UNCLEAR -> Message.of("trend.verdict.unclear");
            case RISING, FALLING ->
                growth.against() == TrendResult.Against.YEAR_BEFORE
                        ? Message.of(
                                "trend.verdict.year." + way,
                                growth.way() == TrendResult.Way.RISING ? growth.up() : growth.of() - growth.up(),
                                growth.of())
                        : Message.of("trend.verdict.earlier." + way);
        };
    }

    /** Makes a group of those who bought in the periods that were selected. */
    void chooseOnLines(TrendPicture shown, int[] marks) {
        if (marks.length == 0) {
            picked.clear();
            return;
        }
        TrendResult result = shown.result();
        Period unit = result.spec().period();
        int first = result.first() + start(result);
        Focus now = focus.get();
        Set<String> names = now.line() < 0 ? Set.of() : Set.of(result.names().get(now.line()));
        StudyBehaviour study = bench.study();
        Message what = now.line() < 0 ? Message.of("trend.pick.anything") : shown.name(now.line());
        Message from = PeriodNames.of(unit, first + marks[0]);
        Message to = PeriodNames.of(unit, first + marks[marks.length - 1]);
        picked.pick(study.card(
                marks.length == 1
                        ? Message.of("trend.pick.one", what, from)
                        : Message.of("trend.pick.range", what, from, to),
                Message.of("trend.pick.sentence"),
                (facts, checkpoint) -> {
                    CustomerSet all = CustomerSet.none(facts.customers());
                    for (int mark : marks) {
                        all = all.or(study.buyers(shown, names, unit.firstDay(first + mark), unit.lastDay(first + mark))
                                .of(facts, checkpoint));
                    }
                    return all;
                }));
    }

    // ---- the week ----

    ChartModel week(TrendPicture shown) {
        CalendarResult calendar = shown.calendar();
        int hours = calendar.timed() ? 24 : 1;
        double[][] values = new double[7][hours];
        List<Message> days = new ArrayList<>();
        List<Message> columns = new ArrayList<>();
        for (int h = 0; h < hours; h++) {
            columns.add(calendar.timed() ? Verbatim.of(Integer.toString(h)) : Message.of("trend.day.whole"));
        }
        for (int d = 0; d < 7; d++) {
            days.add(Message.of("trend.day." + (d + 1)));
            for (int h = 0; h < hours; h++) {
                double value = switch (cell.get()) {
                    case ORDERS -> calendar.orders()[d][h];
                    case BUYERS -> calendar.buyers()[d][h];
                    case REVENUE -> Money.units(calendar.revenue()[d][h]);
                };
                values[d][h] = value == 0 ? Double.NaN : value;
            }
        }
        Message note = cell.get() == Cell.REVENUE
                ? shown.scope().noteWithRevenue()
                : shown.scope().note();
        return new ChartModel.Heat(
                new Caption(Message.of("trend.week"), shown.week(), note),
                Message.of("trend.week.across"),
                Message.of("trend.week.down"),
                columns,
                days,
                values,
                cell.get() == Cell.REVENUE ? Measure.money(bench.currency()) : Measure.count(),
                false);
    }

    /** Makes a group of those who bought in the hours that were selected. */
    void chooseInWeek(TrendPicture shown, int[] marks) {
        if (marks.length == 0) {
            picked.clear();
            return;
        }
        int hours = shown.calendar().timed() ? 24 : 1;
        boolean[][] wanted = new boolean[7][24];
        for (int mark : marks) {
            if (hours == 1) {
                Arrays.fill(wanted[mark], true);
            } else {
                wanted[mark / hours][mark % hours] = true;
            }
        }
        Message day = Message.of("trend.day." + (marks[0] / hours + 1));
        int hour = marks[0] % hours;
        Message name = marks.length > 1
                ? Message.of(hours == 1 ? "trend.pick.days" : "trend.pick.hours", marks.length)
                : hours == 1 ? Message.of("trend.pick.day", day) : Message.of("trend.pick.hour", day, hour, hour + 1);
        picked.pick(bench.study()
                .card(name, Message.of("trend.pick.sentence"), bench.study().inHours(shown, wanted)));
    }
}
