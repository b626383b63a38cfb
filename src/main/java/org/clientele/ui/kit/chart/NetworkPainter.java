package org.clientele.ui.kit.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.chart.ChartCanvas.Align;
import org.clientele.ui.kit.chart.ChartCanvas.Style;

/** Paints things as discs with their names and lines between them; what is pointed at comes forward with its neighbours. */
final class NetworkPainter {
    static final double HEIGHT = 460;
    private static final double SIDE = 60;
    private static final double HEAD = 40;
    private static final double FOOT = 62;
    private static final double SMALLEST = 6;
    private static final double LARGEST = 19;
    private static final double NAME = 112;
    private static final double NEAR = 6;
    private static final double ARROW = 8;
    private final NetworkChart network;
    private final Sheet sheet;
    private final double[] x;
    private final double[] y;
    private final double[] radius;
    private double weakest = Double.MAX_VALUE;
    private double strongest;
    private double thickest;

    private NetworkPainter(NetworkChart network, Sheet sheet) {
        this.network = network;
        this.sheet = sheet;
        int nodes = network.nodes().size();
        x = new double[nodes];
        y = new double[nodes];
        radius = new double[nodes];
        double most = network.nodes().stream()
                .mapToDouble(NetworkChart.Node::size)
                .max()
                .orElse(1);
        for (int i = 0; i < nodes; i++) {
            x[i] = SIDE + network.x()[i] * (sheet.width() - 2 * SIDE);
            y[i] = HEAD + network.y()[i] * (sheet.height() - HEAD - FOOT);
            radius[i] = SMALLEST
                    + (LARGEST - SMALLEST)
                            * Math.sqrt(network.nodes().get(i).size() / Math.max(most, Double.MIN_NORMAL));
        }
        NetworkLayout.apart(x, y, new double[] {SIDE, HEAD}, new double[] {
            Math.max(SIDE, sheet.width() - SIDE), Math.max(HEAD, sheet.height() - FOOT)
        });
        for (NetworkChart.Link link : network.links()) {
            weakest = Math.min(weakest, link.strength());
            strongest = Math.max(strongest, link.strength());
            thickest = Math.max(thickest, link.size());
        }
    }

    static List<Mark> paint(NetworkChart network, Sheet sheet) {
        return new NetworkPainter(network, sheet).draw();
    }

    private List<Mark> draw() {
        List<Mark> marks = new ArrayList<>();
        for (int k = 0; k < network.links().size(); k++) {
            marks.add(link(k));
        }
        for (int i = 0; i < network.nodes().size(); i++) {
            disc(i);
        }
        NamePlaces places = new NamePlaces(x, y, radius, sheet.width());
        for (int i = 0; i < network.nodes().size(); i++) {
            name(i, places);
            marks.add(new Mark(
                    x[i] - radius[i] - 3,
                    y[i] - radius[i] - 3,
                    2 * radius[i] + 6,
                    2 * radius[i] + 6,
                    sheet.words(network.nodes().get(i).name()) + "\n"
                            + sheet.words(network.sizeName()) + ": "
                            + network.sizes()
                                    .exact(
                                            sheet.figures(),
                                            network.nodes().get(i).size())));
        }
        legend();
        return marks;
    }

    /** The node that is pointed at, or −1. */
    private int pointedNode() {
        return sheet.pointed() - network.links().size();
    }

    private boolean isForward(int k) {
        NetworkChart.Link link = network.links().get(k);
        int node = pointedNode();
        return sheet.pointed() == k || sheet.chosen().get(k) || node >= 0 && (link.from() == node || link.to() == node);
    }

    private boolean anyForward() {
        return sheet.pointed() >= 0 || !sheet.chosen().isEmpty();
    }

    private Color color(double strength) {
        double share = strongest > weakest ? Math.log(strength / weakest) / Math.log(strongest / weakest) : 1;
        return sheet.palette().heatMiddle().interpolate(sheet.palette().series(1), Math.clamp(share, 0, 1));
    }

    private Mark link(int k) {
        NetworkChart.Link link = network.links().get(k);
        double dx = x[link.to()] - x[link.from()];
        double dy = y[link.to()] - y[link.from()];
        double length = Math.max(1, Math.hypot(dx, dy));
        double fromX = x[link.from()] + dx / length * (radius[link.from()] + 1);
        double fromY = y[link.from()] + dy / length * (radius[link.from()] + 1);
        double toX = x[link.to()] - dx / length * (radius[link.to()] + 2);
        double toY = y[link.to()] - dy / length * (radius[link.to()] + 2);
        boolean forward = isForward(k);
        Color color = color(link.strength());
        if (anyForward() && !forward) {
            color = color.deriveColor(0, 1, 1, 0.22);
        }
        double width = 1.4 + 3.6 * Math.sqrt(link.size() / Math.max(thickest, Double.MIN_NORMAL)) + (forward ? 1 : 0);
        // Between things that touch there is no room for an arrow.
        double room = length - radius[link.from()] - radius[link.to()] - 3;
        double head = room > 2 * ARROW ? ARROW : 0;
        double neckX = toX - dx / length * head;
        double neckY = toY - dy / length * head;
        sheet.line(fromX, fromY, neckX, neckY, color, width);
        double wide = head == 0 ? 0 : ARROW * 0.45 + width * 0.6;
        sheet.canvas()
                .area(
                        new double[] {toX, neckX - dy / length * wide, neckX + dy / length * wide},
                        new double[] {toY, neckY + dx / length * wide, neckY - dx / length * wide},
                        color);
        return new Mark(
                Math.min(fromX, toX) - NEAR,
                Math.min(fromY, toY) - NEAR,
                Math.abs(fromX - toX) + 2 * NEAR,
                Math.abs(fromY - toY) + 2 * NEAR,
                sheet.words(link.words()),
                (px, py) -> distance(px, py, new double[] {fromX, fromY, toX, toY}) < NEAR ? 1 : 0);
    }

    private static double distance(double px, double py, double[] line) {
        double dx = line[2] - line[0];
        double dy = line[3] - line[1];
        double at = ((px - line[0]) * dx + (py - line[1]) * dy) / Math.max(1e-9, dx * dx + dy * dy);
        double near = Math.clamp(at, 0, 1);
        return Math.hypot(px - line[0] - near * dx, py - line[1] - near * dy);
    }

    /** Whether a thing steps back because something else is pointed at. */
    private boolean isBack(int node) {
        if (!anyForward()
                || pointedNode() == node
                || sheet.chosen().get(network.links().size() + node)) {
            return false;
        }
        for (int k = 0; k < network.links().size(); k++) {
            NetworkChart.Link link = network.links().get(k);
            if (isForward(k) && (link.from() == node || link.to() == node)) {
                return false;
            }
        }
        return true;
    }

    private void disc(int i) {
        Color fill = sheet.palette().series(0);
        sheet.canvas().dot(x[i], y[i], radius[i] + 2, sheet.palette().ground());
        sheet.canvas()
                .dot(
                        x[i],
                        y[i],
                        radius[i],
                        isBack(i) ? fill.interpolate(sheet.palette().ground(), 0.7) : fill);
        sheet.ring(
                x[i] - radius[i] - 3,
                y[i] - radius[i] - 3,
                2 * radius[i] + 6,
                2 * radius[i] + 6,
                radius[i] + 3,
                network.links().size() + i);
    }

    /** A name stands below its thing unless more lines go down from there than up. */
    private boolean isNamedAbove(int i) {
        double down = 0;
        for (NetworkChart.Link link : network.links()) {
            if (link.from() == i || link.to() == i) {
                int other = link.from() == i ? link.to() : link.from();
                double dy = y[other] - y[i];
                down += dy / Math.max(1, Math.hypot(x[other] - x[i], dy));
            }
        }
        return down > 0.5;
    }

    private void name(int i, NamePlaces places) {
        Color ink = isBack(i)
                ? sheet.palette().muted().deriveColor(0, 1, 1, 0.5)
                : sheet.palette().ink();
        String name = TextSize.fit(sheet.words(network.nodes().get(i).name()), Sheet.SMALL, false, NAME);
        double half = TextSize.width(name, Sheet.SMALL, false) / 2;
        double[] place = places.middle(i, half, isNamedAbove(i));
        double middle = place[0];
        double under = place[1];
        sheet.canvas()
                .rect(
                        middle - half - 2,
                        under - 8,
                        2 * half + 4,
                        16,
                        4,
                        sheet.palette().ground().deriveColor(0, 1, 1, 0.82));
        sheet.canvas().text(name, middle, under, new Style(Sheet.SMALL, false, ink, Align.CENTER));
    }

    /** What colours mean, at the foot. */
    private void legend() {
        double bottom = sheet.height() - 10;
        if (network.links().isEmpty()) {
            return;
        }
        String words = sheet.words(network.strengthName());
        String low = network.strengths().exact(sheet.figures(), weakest);
        String high = network.strengths().exact(sheet.figures(), strongest);
        double at = 4;
        sheet.canvas().text(words, at, bottom, sheet.quiet(Align.LEFT));
        at += TextSize.width(words, Sheet.SMALL, false) + 12;
        sheet.canvas().text(low, at, bottom, sheet.quiet(Align.LEFT));
        at += TextSize.width(low, Sheet.SMALL, false) + 6;
        int steps = 24;
        for (int i = 0; i < steps; i++) {
            double strength = weakest * Math.pow(Math.max(1, strongest / weakest), i / (steps - 1.0));
            sheet.canvas().rect(at + i * 3, bottom - 4, 3.2, 8, 0, color(strength));
        }
        at += steps * 3 + 6;
        sheet.canvas().text(high, at, bottom, sheet.quiet(Align.LEFT));
        sheet.canvas()
                .text(
                        sheet.words(Message.of("kit.chart.network.size", network.sizeName())),
                        sheet.width() - 4,
                        bottom,
                        sheet.quiet(Align.RIGHT));
    }
}
