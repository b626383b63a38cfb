package org.clientele.ui.kit.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.chart.ChartCanvas.Align;
import org.clientele.ui.kit.chart.ChartCanvas.Style;

/** Paints the steps of a funnel as columns that shrink, with what is lost between them as a pale slope. */
final class FunnelPainter {
    private static final double HEAD = 44;
    private static final double FOOT = 58;
    private static final double LEGEND = 28;
    private static final double NAME = 18;
    private static final double GAP = 3;
    private final ChartModel.Funnel funnel;
    private final Sheet sheet;
    private final int steps;
    private final int groups;
    private final double top;
    private final double tall;
    private final double slot;
    private final double thick;

    private FunnelPainter(ChartModel.Funnel funnel, Sheet sheet) {
        this.funnel = funnel;
        this.sheet = sheet;
        this.steps = funnel.steps().size();
        this.groups = funnel.groups().size();
        this.top = HEAD + (groups > 1 ? LEGEND : 0);
        this.tall = sheet.height() - top - FOOT;
        this.slot = sheet.width() / steps;
        this.thick = Math.min(groups > 1 ? 64 : 120, slot * (groups > 1 ? 0.72 : 0.5) / groups);
    }

    static List<Mark> paint(ChartModel.Funnel funnel, Sheet sheet) {
        FunnelPainter painter = new FunnelPainter(funnel, sheet);
        painter.legend();
        List<Mark> marks = new ArrayList<>();
        for (int s = 0; s < painter.steps; s++) {
            for (int g = 0; g < painter.groups; g++) {
                painter.slope(s, g);
            }
        }
        sheet.line(
                0,
                painter.top + painter.tall,
                sheet.width(),
                painter.top + painter.tall,
                sheet.palette().grid(),
                1);
        for (int s = 0; s < painter.steps; s++) {
            painter.name(s);
            for (int g = 0; g < painter.groups; g++) {
                painter.bar(s, g, marks);
            }
        }
        return marks;
    }

    private double share(int step, int group) {
        double first = funnel.counts()[group][0];
        return first > 0 ? funnel.counts()[group][step] / first : 0;
    }

    private double before(int step, int group) {
        double count = step == 0 ? funnel.counts()[group][0] : funnel.counts()[group][step - 1];
        return count > 0 ? funnel.counts()[group][step] / count : 0;
    }

    private double x(int step, int group) {
        return slot * (step + 0.5) + (group - groups / 2.0) * thick;
    }

    private int mark(int step, int group) {
        return 2 * (step * groups + group);
    }

    private Color color(int group) {
        return sheet.palette().series(group);
    }

    /** The colour of a column: paler while another part is selected. */
    private Color full(int step, int group) {
        boolean back = !sheet.chosen().isEmpty() && !sheet.chosen().get(mark(step, group));
        return color(group).interpolate(sheet.palette().ground(), back ? 0.6 : 0);
    }

    private void legend() {
        double x = 0;
        for (int g = 0; g < groups && groups > 1; g++) {
            String name = sheet.words(funnel.groups().get(g));
            sheet.canvas().rect(x, 5, 10, 10, 3, color(g));
            sheet.canvas().text(name, x + 16, 10, sheet.quiet(Align.LEFT));
            x += TextSize.width(name, Sheet.SMALL, false) + 40;
        }
    }

    /** The slope from one step's column to the next: what is lost. */
    private void slope(int step, int group) {
        if (groups > 1 || step + 1 >= steps) {
            return;
        }
        double bottom = top + tall;
        double right = x(step, group) + thick - GAP;
        double next = x(step + 1, group);
        sheet.canvas()
                .area(
                        new double[] {right, next, next, right},
                        new double[] {
                            bottom - tall * share(step, group), bottom - tall * share(step + 1, group), bottom, bottom
                        },
                        color(group).deriveColor(0, 1, 1, sheet.palette().dark() ? 0.16 : 0.1));
    }

    private void name(int step) {
        double middle = slot * (step + 0.5);
        double y = top + tall + NAME;
        String number = (step + 1) + "  ";
        String name = TextSize.fit(number + sheet.words(funnel.steps().get(step)), Sheet.SIZE, true, slot - 12);
        sheet.canvas().text(name, middle, y, sheet.strong(Align.CENTER));
        Message between = funnel.between().get(step);
        String words = TextSize.fit(sheet.words(between), Sheet.SMALL, false, slot - 8);
        sheet.canvas().text(words, middle, y + 20, sheet.quiet(Align.CENTER));
    }

    private void bar(int step, int group, List<Mark> marks) {
        double x = x(step, group);
        double bottom = top + tall;
        double high = tall * share(step, group);
        double had = step == 0 ? high : tall * share(step - 1, group);
        int mark = mark(step, group);
        double width = thick - GAP;
        Color color = color(group);
        if (had > high) {
            Color lost = color.deriveColor(
                    0,
                    1,
                    1,
                    sheet.chosen().get(mark + 1) ? 0.45 : sheet.palette().dark() ? 0.24 : 0.16);
            sheet.canvas().rect(x, bottom - had, width, had - high, 4, lost);
            sheet.ring(x, bottom - had, width, had - high, 4, mark + 1);
        }
        sheet.canvas().rect(x, bottom - high, width, Math.max(high, 1), Math.min(5, high / 2), full(step, group));
        sheet.ring(x, bottom - high, width, Math.max(high, 2), 4, mark);
        // The numbers stand on the column, over what was lost where that leaves no room.
        boolean room = had - high > (groups == 1 ? 46 : 22);
        numbers(step, group, x + width / 2, bottom - (room ? high : Math.max(had, high)));
        marks.add(new Mark(x, bottom - Math.max(high, 6), width, Math.max(high, 6), words(step, group)));
        double lost = Math.max(0, had - Math.max(high, 6));
        marks.add(new Mark(x, bottom - had, lost > 0 ? width : 0, lost, lost(step, group)));
    }

    /** People and their share of the first step stand on top; the share of the step before in the column. */
    private void numbers(int step, int group, double middle, double y) {
        String first = sheet.figures().percent(share(step, group));
        if (groups == 1) {
            sheet.canvas()
                    .text(
                            sheet.figures().headline(funnel.counts()[group][step]),
                            middle,
                            y - 28,
                            new Style(17, true, sheet.palette().ink(), Align.CENTER));
        }
        // All of them or none: with narrow columns the hint and the table tell the shares.
        if (TextSize.width(sheet.figures().percent(1), Sheet.SMALL, false) <= thick + 6) {
            sheet.canvas()
                    .text(first, middle, y - 10, groups == 1 ? sheet.ink(Align.CENTER) : sheet.quiet(Align.CENTER));
        }
        double high = tall * share(step, group);
        String ofBefore = "↳ " + sheet.figures().percent(before(step, group));
        if (step > 0 && high > 26 && TextSize.width(ofBefore, Sheet.SIZE, true) < thick - 8) {
            sheet.canvas()
                    .text(
                            ofBefore,
                            middle,
                            top + tall - high + 15,
                            new Style(Sheet.SIZE, true, HeatPainter.readable(full(step, group)), Align.CENTER));
        }
    }

    private String who(int step, int group) {
        String name = (step + 1) + " " + sheet.words(funnel.steps().get(step));
        return groups > 1 ? sheet.words(funnel.groups().get(group)) + " · " + name : name;
    }

    private String words(int step, int group) {
        String count = sheet.figures().count(Math.round(funnel.counts()[group][step]));
        if (step == 0) {
            return who(step, group) + "\n" + sheet.texts().text("kit.chart.funnel.first", count);
        }
        return who(step, group)
                + "\n"
                + sheet.texts()
                        .text(
                                "kit.chart.funnel.passed",
                                count,
                                sheet.figures().percent(share(step, group)),
                                sheet.figures().percent(before(step, group)));
    }

    private String lost(int step, int group) {
        double lost = step == 0 ? 0 : funnel.counts()[group][step - 1] - funnel.counts()[group][step];
        return who(step, group)
                + "\n"
                + sheet.texts()
                        .text(
                                "kit.chart.funnel.lost",
                                sheet.figures().count(Math.round(lost)),
                                sheet.figures().percent(1 - before(step, group)));
    }
}
