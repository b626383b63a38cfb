package org.clientele.ui.kit.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.paint.Color;
import org.clientele.ui.kit.chart.ChartCanvas.Align;
import org.clientele.ui.kit.chart.ChartCanvas.Style;

/** Paints a tree of groups with the line that cuts it. */
final class TreePainter {
    private static final double HEAD = 14;
    private static final double FOOT = 62;
    private static final double SIDE = 8;

    private TreePainter() {}

    private static double y(TreeChart tree, double value, double height) {
        double room = height - HEAD - FOOT;
        double most = tree.height().length == 0 ? 1 : tree.height()[tree.height().length - 1] * 1.06;
        return HEAD + room * (1 - Math.clamp(value / Math.max(most, Double.MIN_NORMAL), 0, 1));
    }

    /** The height in the tree at a place on the sheet. */
    static double value(TreeChart tree, double y, double height) {
        double room = height - HEAD - FOOT;
        double most = tree.height().length == 0 ? 1 : tree.height()[tree.height().length - 1] * 1.06;
        return Math.clamp(1 - (y - HEAD) / room, 0, 1) * most;
    }

    static List<Mark> paint(TreeChart tree, Sheet sheet) {
        int leaves = tree.sizes().length;
        double step = (sheet.width() - 2 * SIDE) / leaves;
        double[] x = new double[leaves + tree.height().length];
        double[] y = new double[x.length];
        int[] group = new int[x.length];
        for (int i = 0; i < leaves; i++) {
            x[i] = SIDE + step * (i + 0.5);
            y[i] = sheet.height() - FOOT;
            group[i] = tree.group()[i];
        }
        for (int m = 0; m < tree.height().length; m++) {
            int left = tree.left()[m];
            int right = tree.right()[m];
            int node = leaves + m;
            x[node] = (x[left] + x[right]) / 2;
            y[node] = y(tree, tree.height()[m], sheet.height());
            boolean one = group[left] == group[right] && tree.height()[m] <= tree.cut();
            group[node] = one ? group[left] : -1;
            Color color = one
                    ? sheet.weighed(sheet.palette().series(group[node]), group[node])
                    : sheet.palette().muted();
            sheet.canvas()
                    .path(
                            new double[] {x[left], x[left], x[right], x[right]},
                            new double[] {y[left], y[node], y[node], y[right]},
                            color,
                            one ? 1.8 : 1.3);
        }
        double line = y(tree, tree.cut(), sheet.height());
        Color accent = sheet.palette().accent();
        for (double dash = 0; dash < sheet.width(); dash += 10) {
            sheet.line(dash, line, Math.min(sheet.width(), dash + 6), line, accent, 1.6);
        }
        sheet.canvas().rect(sheet.width() - 26, line - 7, 26, 14, 7, accent);
        sheet.canvas().text("↕", sheet.width() - 13, line, new Style(Sheet.SMALL, true, Color.WHITE, Align.CENTER));
        return marks(tree, sheet, step);
    }

    /** Below its leaves each group has a bar with its name. */
    private static List<Mark> marks(TreeChart tree, Sheet sheet, double step) {
        int count = tree.groups().size();
        int[] first = new int[count];
        int[] last = new int[count];
        Arrays.fill(first, Integer.MAX_VALUE);
        Arrays.fill(last, -1);
        for (int i = 0; i < tree.group().length; i++) {
            int g = tree.group()[i];
            if (g >= 0) {
                first[g] = Math.min(first[g], i);
                last[g] = Math.max(last[g], i);
            }
        }
        double top = sheet.height() - FOOT + 6;
        List<Mark> marks = new ArrayList<>();
        for (int g = 0; g < count; g++) {
            if (last[g] < 0) {
                marks.add(new Mark(0, 0, 0, 0, ""));
                continue;
            }
            double x = SIDE + step * first[g];
            double width = step * (last[g] - first[g] + 1);
            Color color = sheet.weighed(sheet.palette().series(g), g);
            sheet.canvas().rect(x + 1, top, Math.max(2, width - 2), 6, 3, color);
            String name = sheet.words(tree.groups().get(g));
            String people = sheet.figures().count(tree.people()[g]);
            sheet.canvas()
                    .text(
                            TextSize.fit(name, Sheet.SMALL, true, Math.max(16, width - 6)),
                            x + width / 2,
                            top + 22,
                            new Style(Sheet.SMALL, true, sheet.palette().ink(), Align.CENTER));
            if (TextSize.width(people, Sheet.SMALL, false) < width) {
                sheet.canvas().text(people, x + width / 2, top + 40, sheet.quiet(Align.CENTER));
            }
            sheet.ring(x, top - 3, width, sheet.height() - top + 1, 6, g);
            marks.add(new Mark(x, top - 6, width, sheet.height() - top + 6, name + "\n" + people));
        }
        return marks;
    }
}
