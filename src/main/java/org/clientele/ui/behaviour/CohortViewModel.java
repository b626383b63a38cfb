package org.clientele.ui.behaviour;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableObjectValue;
import org.clientele.analysis.cohort.CohortResult;
import org.clientele.analysis.cohort.CohortResult.Measure;
import org.clientele.analysis.cohort.Cohorts.Cell;
import org.clientele.app.behaviour.CohortPicture;
import org.clientele.app.behaviour.KnownGroup;
import org.clientele.app.behaviour.PeriodNames;
import org.clientele.model.text.Message;
import org.clientele.model.trade.Period;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.kit.chart.Caption;
import org.clientele.ui.kit.chart.ChartModel;
import org.clientele.ui.kit.group.GroupBench;
import org.clientele.ui.kit.group.PickedViewModel;
import org.clientele.ui.kit.job.JobSlot;

/** Who comes back: the triangle or the curves, in the measure that is wished, and the people of any part of it. */
final class CohortViewModel {
    /** How it is drawn. */
    enum Form {
        TRIANGLE,
        CURVES
    }

    /** More cells than these across cannot be read. */
    private static final int MOST = 25;

    private static final int CURVES = 4;

    private final GroupBench bench;
    private final PickedViewModel picked;
    private final ObservableObjectValue<KnownGroup> within;
    private final JobSlot<CohortPicture> picture;
    private final ObjectProperty<Period> period = new SimpleObjectProperty<>(Period.MONTH);
    private final ObjectProperty<Measure> measure = new SimpleObjectProperty<>(Measure.RETAINED);
    private final ObjectProperty<Form> form = new SimpleObjectProperty<>(Form.TRIANGLE);

    CohortViewModel(GroupBench bench, PickedViewModel picked, ObservableObjectValue<KnownGroup> within) {
        this.bench = bench;
        this.picked = picked;
        this.within = within;
        this.picture = new JobSlot<>(bench.jobs());
        period.addListener((property, before, now) -> count());
    }

    JobSlot<CohortPicture> picture() {
        return picture;
    }

    ObjectProperty<Period> period() {
        return period;
    }

    ObjectProperty<Measure> measure() {
        return measure;
    }

    ObjectProperty<Form> form() {
        return form;
    }

    void forget() {
        picture.clear();
    }

    void look() {
        if (picture.latest().get() == null && !picture.loading().get()) {
            count();
        }
    }

    void count() {
        if (bench.open()) {
            picked.clear();
            picture.start(bench.study().cohorts(within.get(), period.get()));
        }
    }

    /** The first cohort that is shown: the newest are, as many as can be read. */
    private static int start(CohortResult result) {
        return Math.max(0, result.cohorts() - MOST);
    }

    private static int columns(CohortResult result) {
        return Math.min(MOST, result.cohorts() == 0 ? 0 : result.periods(0));
    }

    /** How many older cohorts are left out of the picture. */
    static int hidden(CohortPicture shown) {
        return start(shown.result());
    }

    private org.clientele.ui.kit.chart.Measure numbers() {
        return switch (measure.get()) {
            case RETAINED -> org.clientele.ui.kit.chart.Measure.share();
            case CUSTOMERS, ORDERS -> org.clientele.ui.kit.chart.Measure.count();
            case REVENUE, VALUE -> org.clientele.ui.kit.chart.Measure.money(bench.currency());
        };
    }

    /** Whether figures of revenue are shown, beside which stands what revenue counts. */
    boolean money() {
        return measure.get() == Measure.REVENUE || measure.get() == Measure.VALUE;
    }

    private Caption caption(CohortPicture shown) {
        Message note = money() ? shown.scope().noteWithRevenue() : shown.scope().note();
        String word = measure.get().name().toLowerCase(Locale.ROOT);
        return new Caption(Message.of("cohort.chart." + word), shown.headline(), note);
    }

    /** How the figures are to be read: what they are, and whether they add up. */
    Message how() {
        return Message.of("cohort.how." + measure.get().name().toLowerCase(Locale.ROOT));
    }

    ChartModel chart(CohortPicture shown) {
        return form.get() == Form.TRIANGLE ? triangle(shown) : curves(shown);
    }

    private ChartModel triangle(CohortPicture shown) {
        CohortResult result = shown.result();
        int from = start(result);
        int rows = result.cohorts() - from;
        int columns = columns(result);
        double[] sizes = new double[rows];
        double[][] values = new double[rows][columns];
        boolean[][] unfinished = new boolean[rows][columns];
        double[] average = new double[columns];
        List<Message> names = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            int cohort = from + r;
            sizes[r] = result.size()[cohort];
            names.add(PeriodNames.of(result.spec().period(), result.period(cohort)));
            for (int k = 0; k < columns; k++) {
                values[r][k] = result.value(measure.get(), cohort, k);
                unfinished[r][k] = k < result.periods(cohort) && result.unfinished(cohort, k);
            }
        }
        for (int k = 0; k < columns; k++) {
            average[k] = result.average(measure.get(), k, false);
        }
        String word = result.spec().period().word();
        return new ChartModel.Cohort(
                caption(shown),
                Message.of("cohort.across." + word),
                Message.of("cohort.down"),
                since(0, columns),
                names,
                sizes,
                values,
                unfinished,
                average,
                numbers());
    }

    private static List<Message> since(int from, int to) {
        List<Message> names = new ArrayList<>();
        for (int k = from; k < to; k++) {
            names.add(Verbatim.of(Integer.toString(k)));
        }
        return names;
    }

    /** Everybody buys in the first period: a curve of returns begins after it. */
    private int first() {
        return measure.get() == Measure.RETAINED || measure.get() == Measure.CUSTOMERS ? 1 : 0;
    }

    private ChartModel curves(CohortPicture shown) {
        CohortResult result = shown.result();
        int columns = Math.max(columns(result), first() + 1);
        List<ChartModel.Series> lines = new ArrayList<>();
        double[] average = new double[columns - first()];
        for (int k = first(); k < columns; k++) {
            average[k - first()] = result.average(measure.get(), k, false);
        }
        lines.add(new ChartModel.Series(Message.of("kit.chart.average"), average, numbers()));
        int named = 0;
        for (int cohort = result.cohorts() - 1; cohort >= start(result); cohort--) {
            double[] values = new double[columns - first()];
            Arrays.fill(values, Double.NaN);
            int known = 0;
            for (int k = first(); k < Math.min(columns, result.periods(cohort)); k++) {
                if (!result.unfinished(cohort, k)) {
                    values[k - first()] = result.value(measure.get(), cohort, k);
                    known++;
                }
            }
            // The newest cohorts have no line yet: those are named that have come a little way.
            boolean own = known >= 3 && named < CURVES;
            named += own ? 1 : 0;
            lines.add(new ChartModel.Series(
                    PeriodNames.of(result.spec().period(), result.period(cohort)),
                    values,
                    numbers(),
                    own ? ChartModel.Ink.OWN : ChartModel.Ink.PALE));
        }
        return new ChartModel.Lines(caption(shown), since(first(), columns), lines);
    }

    /** Makes a group of the people in the marks that were selected. */
    void choose(CohortPicture shown, int[] marks) {
        List<Cell> cells = form.get() == Form.TRIANGLE ? inTriangle(shown, marks) : inCurves(shown, marks);
        if (cells.isEmpty()) {
            picked.clear();
            return;
        }
        picked.pick(bench.study()
                .card(
                        name(shown, marks),
                        Message.of("cohort.pick.sentence"),
                        bench.study().inCells(shown, cells)));
    }

    private static List<Cell> inTriangle(CohortPicture shown, int[] marks) {
        CohortResult result = shown.result();
        int stride = columns(result) + 1;
        List<Cell> cells = new ArrayList<>();
        for (int mark : marks) {
            int row = mark / stride;
            int since = mark % stride - 1;
            if (row > 0) {
                cells.add(new Cell(start(result) + row - 1, since));
            } else {
                column(result, since, cells);
            }
        }
        return cells;
    }

    private List<Cell> inCurves(CohortPicture shown, int[] marks) {
        List<Cell> cells = new ArrayList<>();
        for (int mark : marks) {
            column(shown.result(), mark + first(), cells);
        }
        return cells;
    }

    /** One column of all cohorts. */
    private static void column(CohortResult result, int since, List<Cell> cells) {
        for (int cohort = 0; cohort < result.cohorts(); cohort++) {
            if (since < result.periods(cohort)) {
                cells.add(new Cell(cohort, since));
            }
        }
    }

    private Message name(CohortPicture shown, int[] marks) {
        CohortResult result = shown.result();
        String word = result.spec().period().word();
        if (marks.length > 1) {
            return Message.of("cohort.pick.many", marks.length);
        }
        int stride = columns(result) + 1;
        boolean triangle = form.get() == Form.TRIANGLE;
        int row = triangle ? marks[0] / stride : 0;
        int since = triangle ? marks[0] % stride - 1 : marks[0] + first();
        if (row == 0) {
            return since < 0 ? Message.of("cohort.pick.all") : Message.of("cohort.pick.column." + word, since);
        }
        Message when = PeriodNames.of(result.spec().period(), result.period(start(result) + row - 1));
        return since < 0 ? Message.of("cohort.pick.row", when) : Message.of("cohort.pick.cell." + word, when, since);
    }
}
