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
            case ChartModel.Ruled ruled -> RuledTable.of(ruled, texts);
            case ChartModel.Flows flows -> flows(flows, texts);
            case NetworkChart network -> links(network, texts);
            case WhiskerChart whiskers -> ranges(whiskers, texts);
            case ChartModel.Cohort cohort -> cohort(cohort, texts);
            case ChartModel.Funnel funnel -> funnel(funnel, texts);
            case ChartModel.Venn venn -> regions(venn.sets(), venn.regions(), venn.counts(), texts);
            case ChartModel.UpSet upset -> regions(upset.sets(), upset.regions(), upset.counts(), texts);
        };
    }

    private static ChartTable cohort(ChartModel.Cohort cohort, Texts texts) {
        List<Message> names = new ArrayList<>(cohort.rows());
        names.add(Message.of("kit.chart.average"));
        int rows = cohort.rows().size();
        double[] sizes = java.util.Arrays.copyOf(cohort.sizes(), rows + 1);
        sizes[rows] = java.util.Arrays.stream(cohort.sizes()).sum();
        List<ChartModel.Series> columns = new ArrayList<>();
        columns.add(new ChartModel.Series(Message.of("kit.chart.customers"), sizes, Measure.count()));
        for (int c = 0; c < cohort.columns().size(); c++) {
            double[] column = new double[rows + 1];
            for (int r = 0; r < rows; r++) {
                column[r] = cohort.values()[r][c];
            }
            column[rows] = cohort.average()[c];
            columns.add(new ChartModel.Series(cohort.columns().get(c), column, cohort.measure()));
        }
        return series(names, columns, texts);
    }

    private static ChartTable funnel(ChartModel.Funnel funnel, Texts texts) {
        List<ChartModel.Series> columns = new ArrayList<>();
        for (int g = 0; g < funnel.groups().size(); g++) {
            double[] counts = funnel.counts()[g];
            double[] ofFirst = new double[counts.length];
            double[] ofBefore = new double[counts.length];
            for (int s = 0; s < counts.length; s++) {
                ofFirst[s] = counts[0] > 0 ? counts[s] / counts[0] : Double.NaN;
                ofBefore[s] = s == 0 ? ofFirst[s] : counts[s - 1] > 0 ? counts[s] / counts[s - 1] : Double.NaN;
            }
            columns.add(new ChartModel.Series(funnel.groups().get(g), counts, Measure.count()));
            columns.add(new ChartModel.Series(Message.of("kit.chart.of.first"), ofFirst, Measure.share()));
            columns.add(new ChartModel.Series(Message.of("kit.chart.of.before"), ofBefore, Measure.share()));
        }
        return series(funnel.steps(), columns, texts);
    }

    private static ChartTable regions(List<Message> sets, int[] regions, double[] counts, Texts texts) {
        List<Message> names = java.util.Arrays.stream(regions)
                .mapToObj(region -> RegionWords.of(sets, region))
                .toList();
        return values(names, counts, Measure.count(), texts);
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

    static ChartTable series(List<Message> names, List<ChartModel.Series> series, Texts texts) {
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

    private static ChartTable flows(ChartModel.Flows flows, Texts texts) {
        List<List<String>> rows = new ArrayList<>();
        List<List<String>> exact = new ArrayList<>();
        for (ChartModel.Band band : flows.bands()) {
            String from =
                    texts.text(flows.stops().get(band.moment()).get(band.from()).name());
            String to = texts.text(
                    flows.stops().get(band.moment() + 1).get(band.to()).name());
            String when = texts.text(flows.moments().get(band.moment()));
            String then = texts.text(flows.moments().get(band.moment() + 1));
            rows.add(List.of(
                    when + " · " + from, then + " · " + to, flows.measure().exact(texts.figures(), band.value())));
            exact.add(List.of(when + " · " + from, then + " · " + to, plain(band.value())));
        }
        return new ChartTable(
                List.of(texts.text("kit.chart.from"), texts.text("kit.chart.to"), texts.text("kit.chart.value")),
                rows,
                exact);
    }

    private static ChartTable ranges(WhiskerChart chart, Texts texts) {
        List<WhiskerChart.Row> rows = chart.rows();
        return series(
                rows.stream().map(WhiskerChart.Row::name).toList(),
                List.of(
                        new ChartModel.Series(
                                Message.of("kit.chart.value"),
                                rows.stream()
                                        .mapToDouble(WhiskerChart.Row::value)
                                        .toArray(),
                                chart.measure()),
                        new ChartModel.Series(
                                Message.of("kit.chart.low"),
                                rows.stream().mapToDouble(WhiskerChart.Row::low).toArray(),
                                chart.measure()),
                        new ChartModel.Series(
                                Message.of("kit.chart.high"),
                                rows.stream()
                                        .mapToDouble(WhiskerChart.Row::high)
                                        .toArray(),
                                chart.measure())),
                texts);
    }

    private static ChartTable links(NetworkChart network, Texts texts) {
        List<List<String>> rows = new ArrayList<>();
        List<List<String>> exact = new ArrayList<>();
        for (NetworkChart.Link link : network.links()) {
            String from = texts.text(network.nodes().get(link.from()).name());
            String to = texts.text(network.nodes().get(link.to()).name());
            rows.add(List.of(
                    from,
                    to,
                    network.sizes().exact(texts.figures(), link.size()),
                    network.strengths().exact(texts.figures(), link.strength())));
            exact.add(List.of(from, to, plain(link.size()), plain(link.strength())));
        }
        return new ChartTable(
                List.of(
                        texts.text("kit.chart.from"),
                        texts.text("kit.chart.to"),
                        texts.text(network.sizeName()),
                        texts.text(network.strengthName())),
                rows,
                exact);
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

    /** Sentences under the numbers of a file, after an empty line: what they show, of when and of whom. */
    static String below(List<String> sentences) {
        StringBuilder out = new StringBuilder("\r\n");
        sentences.forEach(sentence -> line(out, List.of(sentence)));
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
