package org.clientele.ui.kit.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import org.clientele.ui.kit.chart.ChartCanvas.Align;

/** Paints who went from where to where as bands between columns, each as thick as its number. */
final class SankeyPainter {
    private static final double HEAD = 30;
    private static final double NODE = 10;
    private static final double GAP = 12;
    private static final double LABEL = 8;
    private static final int STEPS = 28;
    private static final double ROW = 42;
    private static final double NARROW = 420;

    private SankeyPainter() {}

    /** A height at which the stops of the fullest moment have room for their names. */
    static double height(ChartModel.Flows flows) {
        int most = flows.stops().stream().mapToInt(List::size).max().orElse(0);
        return HEAD + Math.max(5, most) * ROW;
    }

    static List<Mark> paint(ChartModel.Flows flows, Sheet sheet) {
        int moments = flows.moments().size();
        double left = side(flows, 0, sheet);
        double right = side(flows, moments - 1, sheet);
        Place place = new Place(
                left, (sheet.width() - left - right - NODE) / (moments - 1), unit(flows, sheet.height() - HEAD - 4));
        double[][] top = tops(flows, sheet, place.unit());
        for (int moment = 0; moment < moments; moment++) {
            head(flows, sheet, place, moment);
        }
        Mark[] marks = bands(flows, sheet, place, top);
        for (int moment = 0; moment < moments; moment++) {
            stops(flows, sheet, place, moment, top[moment]);
        }
        return List.of(marks);
    }

    /**
     * Where everything goes.
     *
     * @param left where the first column begins
     * @param step from column to column
     * @param unit pixels for one
     */
    private record Place(double left, double step, double unit) {
        double x(int moment) {
            return left + step * moment;
        }
    }

    private static double side(ChartModel.Flows flows, int moment, Sheet sheet) {
        double most = sheet.width() * (sheet.width() < NARROW ? 0.31 : 0.26);
        double widest = sheet.widest(
                flows.stops().get(moment).stream().map(ChartModel.Stop::name).toList(), most);
        for (int stop = 0; stop < flows.stops().get(moment).size(); stop++) {
            widest = Math.max(widest, TextSize.width(number(flows, moment, stop, sheet), Sheet.SMALL, false));
        }
        return Math.min(most, widest) + LABEL + 2;
    }

    private static String number(ChartModel.Flows flows, int moment, int stop, Sheet sheet) {
        return flows.measure().label(sheet.figures(), flows.size(moment, stop));
    }

    /** How many stops of a moment hold anybody; the others are not shown. */
    private static int held(ChartModel.Flows flows, int moment) {
        return (int) IntStream.range(0, flows.stops().get(moment).size())
                .filter(stop -> flows.size(moment, stop) > 0)
                .count();
    }

    /** The fullest column decides how many pixels one is worth, so that bands are as thick everywhere. */
    private static double unit(ChartModel.Flows flows, double room) {
        double unit = Double.MAX_VALUE;
        for (int moment = 0; moment < flows.moments().size(); moment++) {
            int stops = flows.stops().get(moment).size();
            double all = 0;
            for (int stop = 0; stop < stops; stop++) {
                all += flows.size(moment, stop);
            }
            unit = Math.min(
                    unit, Math.max(1, room - GAP * (held(flows, moment) - 1)) / Math.max(all, Double.MIN_NORMAL));
        }
        return unit;
    }

    private static double[][] tops(ChartModel.Flows flows, Sheet sheet, double unit) {
        double[][] top = new double[flows.moments().size()][];
        for (int moment = 0; moment < top.length; moment++) {
            int stops = flows.stops().get(moment).size();
            top[moment] = new double[stops];
            double used = GAP * (held(flows, moment) - 1);
            for (int stop = 0; stop < stops; stop++) {
                used += flows.size(moment, stop) * unit;
            }
            double y = HEAD + Math.max(0, (sheet.height() - HEAD - 4 - used) / 2);
            for (int stop = 0; stop < stops; stop++) {
                top[moment][stop] = y;
                double size = flows.size(moment, stop);
                y += size > 0 ? size * unit + GAP : 0;
            }
        }
        return top;
    }

    private static void head(ChartModel.Flows flows, Sheet sheet, Place place, int moment) {
        boolean first = moment == 0;
        boolean last = moment == flows.moments().size() - 1;
        double x = first ? 0 : last ? sheet.width() : place.x(moment) + NODE / 2;
        Align align = first ? Align.LEFT : last ? Align.RIGHT : Align.CENTER;
        sheet.canvas().text(sheet.words(flows.moments().get(moment)), x, HEAD / 2 - 3, sheet.quiet(align));
    }

    private static Mark[] bands(ChartModel.Flows flows, Sheet sheet, Place place, double[][] top) {
        List<ChartModel.Band> bands = flows.bands();
        Mark[] marks = new Mark[bands.size()];
        double[] leaves = new double[bands.size()];
        double[] comes = new double[bands.size()];
        lay(
                bands,
                Comparator.comparingInt(ChartModel.Band::from).thenComparingInt(ChartModel.Band::to),
                (i, band, used) -> leaves[i] = top[band.moment()][band.from()] + used * place.unit(),
                true);
        lay(
                bands,
                Comparator.comparingInt(ChartModel.Band::to).thenComparingInt(ChartModel.Band::from),
                (i, band, used) -> comes[i] = top[band.moment() + 1][band.to()] + used * place.unit(),
                false);
        // Those who stayed lie below those who moved: it is the movers one looks for.
        int[] order = IntStream.range(0, marks.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) ->
                                i == sheet.pointed() || sheet.chosen().get(i))
                        .thenComparing(i -> !stayed(flows, bands.get(i))))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i : order) {
            ChartModel.Band band = bands.get(i);
            double thick = Math.max(1, band.value() * place.unit());
            Mark.Outline outline =
                    ribbon(place.x(band.moment()) + NODE, leaves[i], place.x(band.moment() + 1), comes[i], thick);
            sheet.canvas().area(outline.x(), outline.y(), color(flows, sheet, i));
            if (sheet.chosen().get(i)) {
                sheet.canvas()
                        .path(
                                closed(outline.x()),
                                closed(outline.y()),
                                sheet.palette().ink(),
                                1.5);
            } else if (i == sheet.pointed()) {
                sheet.canvas()
                        .path(
                                closed(outline.x()),
                                closed(outline.y()),
                                sheet.palette().accent(),
                                1.5);
            }
            marks[i] = outline.mark(words(flows, sheet, band));
        }
        return marks;
    }

    private static boolean stayed(ChartModel.Flows flows, ChartModel.Band band) {
        return flows.stops()
                .get(band.moment())
                .get(band.from())
                .name()
                .equals(flows.stops().get(band.moment() + 1).get(band.to()).name());
    }

    private interface Laid {
        void at(int index, ChartModel.Band band, double used);
    }

    /** Stacks the bands of each stop in an order in which they cross least. */
    private static void lay(
            List<ChartModel.Band> bands, Comparator<ChartModel.Band> order, Laid laid, boolean leaving) {
        List<Integer> sorted =
                new ArrayList<>(IntStream.range(0, bands.size()).boxed().toList());
        sorted.sort(
                Comparator.comparingInt((Integer i) -> bands.get(i).moment()).thenComparing(bands::get, order));
        double used = 0;
        int moment = -1;
        int stop = -1;
        for (int i : sorted) {
            ChartModel.Band band = bands.get(i);
            int at = leaving ? band.from() : band.to();
            if (band.moment() != moment || at != stop) {
                used = 0;
                moment = band.moment();
                stop = at;
            }
            laid.at(i, band, used);
            used += band.value();
        }
    }

    private static Color color(ChartModel.Flows flows, Sheet sheet, int index) {
        ChartModel.Band band = flows.bands().get(index);
        Color hue = sheet.palette()
                .series(flows.stops().get(band.moment()).get(band.from()).hue());
        boolean apart = sheet.chosen().get(index) || index == sheet.pointed();
        boolean quiet = !sheet.chosen().isEmpty() && !apart;
        return hue.deriveColor(0, 1, 1, apart ? 0.75 : quiet ? 0.14 : stayed(flows, band) ? 0.24 : 0.5);
    }

    /** A band that leaves and arrives level and swings in between. */
    private static Mark.Outline ribbon(double x1, double y1, double x2, double y2, double thick) {
        double[] x = new double[2 * (STEPS + 1)];
        double[] y = new double[x.length];
        for (int i = 0; i <= STEPS; i++) {
            double t = (double) i / STEPS;
            double swing = t * t * (3 - 2 * t);
            x[i] = x1 + (x2 - x1) * t;
            y[i] = y1 + (y2 - y1) * swing;
            x[x.length - 1 - i] = x[i];
            y[x.length - 1 - i] = y[i] + thick;
        }
        return new Mark.Outline(x, y);
    }

    private static double[] closed(double[] line) {
        double[] closed = java.util.Arrays.copyOf(line, line.length + 1);
        closed[line.length] = line[0];
        return closed;
    }

    private static String words(ChartModel.Flows flows, Sheet sheet, ChartModel.Band band) {
        double whole = flows.size(band.moment(), band.from());
        return sheet.words(flows.stops().get(band.moment()).get(band.from()).name()) + " → "
                + sheet.words(
                        flows.stops().get(band.moment() + 1).get(band.to()).name()) + "\n"
                + flows.measure().exact(sheet.figures(), band.value()) + " · "
                + sheet.figures().percent(whole == 0 ? 0 : band.value() / whole);
    }

    private static void stops(ChartModel.Flows flows, Sheet sheet, Place place, int moment, double[] top) {
        boolean last = moment == flows.moments().size() - 1;
        double x = place.x(moment);
        double[] middle = middles(flows, place.unit(), moment, top, sheet.height());
        for (int stop = 0; stop < top.length; stop++) {
            ChartModel.Stop one = flows.stops().get(moment).get(stop);
            double high = flows.size(moment, stop) * place.unit();
            if (high == 0) {
                continue;
            }
            sheet.canvas()
                    .rect(
                            x,
                            top[stop],
                            NODE,
                            Math.max(2, high),
                            3,
                            sheet.palette().series(one.hue()));
            String number = number(flows, moment, stop, sheet);
            boolean first = moment == 0;
            double at = first ? x - LABEL : x + NODE + LABEL;
            Align align = first ? Align.RIGHT : Align.LEFT;
            double room = first ? place.left() - LABEL : last ? sheet.width() - at : place.step() * 0.45;
            sheet.canvas()
                    .text(
                            TextSize.fit(sheet.words(one.name()), Sheet.SIZE, false, room),
                            at,
                            middle[stop] - 8,
                            sheet.ink(align));
            sheet.canvas().text(number, at, middle[stop] + 8, sheet.quiet(align));
        }
    }

    /** Where the names stand: beside the middle of their stop, pushed apart where stops are thin. */
    private static double[] middles(ChartModel.Flows flows, double unit, int moment, double[] top, double height) {
        double apart = Math.min(33, (height - HEAD) / Math.max(1, held(flows, moment)));
        double[] middle = new double[top.length];
        double used = HEAD - apart / 2;
        for (int stop = 0; stop < top.length; stop++) {
            double size = flows.size(moment, stop);
            if (size > 0) {
                middle[stop] = Math.max(top[stop] + size * unit / 2, used + apart);
                used = middle[stop];
            }
        }
        double free = height - apart / 2;
        for (int stop = top.length - 1; stop >= 0; stop--) {
            if (flows.size(moment, stop) > 0) {
                middle[stop] = Math.min(middle[stop], free);
                free = middle[stop] - apart;
            }
        }
        return middle;
    }
}
