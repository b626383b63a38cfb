package org.clientele.ui.kit.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clientele.app.notice.Texts;
import org.clientele.model.text.Message;

/**
 * The numbers of a chart as a table, for T, for screen readers and for CSV.
 *
 * @param head names of the columns
 * @param rows cells as they read
 * @param exact the same cells for a file: plain numbers
 */
record ChartTable(List<String> head, List<List<String>> rows, List<List<String>> exact) {
    private static final int MOST_POINTS = 100_000;

    static ChartTable of(ChartModel model, Texts texts) {
        return switch (model) {
            case ChartModel.Heat heat -> heat(heat, texts);
            case ChartModel.Bars bars -> series(bars.names(), bars.series(), texts);
            case ChartModel.Lines lines -> series(lines.points(), lines.series(), texts);
            case ChartModel.Waterfall waterfall ->
                values(
                        waterfall.steps().stream().map(ChartModel.Step::name).toList(),
                        waterfall.steps().stream()
                                .mapToDouble(ChartModel.Step::value)
                                .toArray(),
                        waterfall.measure(),
                        texts);
            case ChartModel.Split split -> values(split.parts(), split.values(), split.measure(), texts);
            case ChartModel.Scatter scatter -> points(scatter, texts);
            case ChartModel.Histogram histogram ->
                values(histogram.bins(), histogram.values(), histogram.measure(), texts);
        };
    }

    private static ChartTable heat(ChartModel.Heat heat, Texts texts) {
        List<ChartModel.Series> columns = new ArrayList<>();
        for (int c = 0; c < heat.columns().size(); c++) {
            double[] column = new double[heat.rows().size()];
            for (int r = 0; r < column.length; r++) {
                column[r] = heat.values()[r][c];
            }
            columns.add(new ChartModel.Series(heat.columns().get(c), column, heat.measure()));
        }
        return series(heat.rows(), columns, texts);
    }

    private static ChartTable values(List<Message> names, double[] values, Measure measure, Texts texts) {
        return series(names, List.of(new ChartModel.Series(Message.of("kit.chart.value"), values, measure)), texts);
    }

    private static ChartTable series(List<Message> names, List<ChartModel.Series> series, Texts texts) {
        List<String> head = new ArrayList<>();
        head.add(texts.text("kit.chart.name"));
        series.forEach(one -> head.add(texts.text(one.name())));
        List<List<String>> rows = new ArrayList<>();
        List<List<String>> exact = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            List<String> row = new ArrayList<>();
            List<String> plain = new ArrayList<>();
            row.add(texts.text(names.get(i)));
            plain.add(row.getFirst());
            for (ChartModel.Series one : series) {
                row.add(one.measure().exact(texts.figures(), one.values()[i]));
                plain.add(plain(one.values()[i]));
            }
            rows.add(row);
            exact.add(plain);
        }
        return new ChartTable(head, rows, exact);
    }

    private static ChartTable points(ChartModel.Scatter scatter, Texts texts) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_POINTS, scatter.x().length); i++) {
            int group = scatter.group()[i];
            rows.add(List.of(
                    group >= 0 && group < scatter.groups().size()
                            ? texts.text(scatter.groups().get(group))
                            : "–",
                    texts.figures().number(scatter.x()[i], 3),
                    texts.figures().number(scatter.y()[i], 3)));
        }
        return new ChartTable(
                List.of(texts.text("kit.chart.name"), texts.text(scatter.across()), texts.text(scatter.up())),
                rows,
                rows);
    }

    private static String plain(double value) {
        if (!Double.isFinite(value)) {
            return "";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.6g", value);
    }

    /** The table as a CSV file with a mark for UTF-8, so that spreadsheets read Chinese. */
    String csv() {
        StringBuilder out = new StringBuilder("\uFEFF");
        line(out, head);
        exact.forEach(row -> line(out, row));
        return out.toString();
    }

    private static void line(StringBuilder out, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            boolean quote = cell.contains(",") || cell.contains("\"") || cell.contains("\n");
            out.append(i == 0 ? "" : ",").append(quote ? "\"" + cell.replace("\"", "\"\"") + "\"" : guarded(cell));
        }
        out.append("\r\n");
    }

    /** A name that begins like a formula would be run by a spreadsheet. */
    private static String guarded(String cell) {
        boolean formula = !cell.isEmpty() && "=+@".indexOf(cell.charAt(0)) >= 0;
        return formula ? "'" + cell : cell;
    }
}
