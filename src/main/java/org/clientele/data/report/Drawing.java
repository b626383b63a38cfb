package org.clientele.data.report;

import java.util.Locale;

/** The measures of the drawings of a report, and their pictures as SVG. */
final class Drawing {
    static final double WIDTH = 640;
    static final double NAMES = 200;
    static final double TEXTS = 150;
    static final double ROW = 30;
    static final double TOP = 10;

    private Drawing() {}

    /** Where along the picture a value of a scale lies. */
    record Scale(double least, double most) {
        static Scale of(Dossier.Whiskers whiskers) {
            double least = 0;
            double most = 0;
            for (Dossier.Whisker row : whiskers.rows()) {
                least = Math.min(least, row.low());
                most = Math.max(most, row.high());
            }
            return new Scale(least, most == least ? least + 1 : most);
        }

        static Scale of(Dossier.Bars bars) {
            double most =
                    bars.rows().stream().mapToDouble(Dossier.Bar::value).max().orElse(1);
            return new Scale(0, most > 0 ? most : 1);
        }

        double at(double value) {
            return NAMES + (WIDTH - NAMES - TEXTS) * (value - least) / (most - least);
        }
    }

    static String svg(Dossier.Whiskers whiskers) {
        Scale scale = Scale.of(whiskers);
        double height = TOP + ROW * whiskers.rows().size() + TOP;
        StringBuilder out = begin(whiskers.title(), height);
        line(out, "zero", scale.at(0), 0, scale.at(0), height);
        double y = TOP + ROW / 2;
        for (Dossier.Whisker row : whiskers.rows()) {
            words(out, "name", 0, y, "start", row.name());
            line(out, "range", scale.at(row.low()), y, scale.at(row.high()), y);
            line(out, "range", scale.at(row.low()), y - 5, scale.at(row.low()), y + 5);
            line(out, "range", scale.at(row.high()), y - 5, scale.at(row.high()), y + 5);
            out.append(String.format(
                    Locale.ROOT, "<circle class=\"dot\" cx=\"%.1f\" cy=\"%.1f\" r=\"5\"/>", scale.at(row.middle()), y));
            words(out, "figure", WIDTH, y, "end", row.text());
            y += ROW;
        }
        return out.append("</svg>").toString();
    }

    static String svg(Dossier.Bars bars) {
        Scale scale = Scale.of(bars);
        double height = TOP + ROW * bars.rows().size() + TOP;
        StringBuilder out = begin(bars.title(), height);
        double y = TOP + ROW / 2;
        for (Dossier.Bar row : bars.rows()) {
            words(out, "name", 0, y, "start", row.name());
            out.append(String.format(
                    Locale.ROOT,
                    "<rect class=\"bar\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"16\"/>",
                    NAMES,
                    y - 8,
                    Math.max(0, scale.at(row.value()) - NAMES)));
            words(out, "figure", WIDTH, y, "end", row.text());
            y += ROW;
        }
        line(out, "zero", NAMES, 0, NAMES, height);
        return out.append("</svg>").toString();
    }

    private static StringBuilder begin(String title, double height) {
        return new StringBuilder(String.format(
                        Locale.ROOT,
                        "<svg viewBox=\"0 0 %.0f %.0f\" role=\"img\" xmlns=\"http://www.w3.org/2000/svg\"><title>",
                        WIDTH,
                        height))
                .append(HtmlReport.escaped(title))
                .append("</title>");
    }

    private static void line(StringBuilder out, String kind, double x1, double y1, double x2, double y2) {
        out.append(String.format(
                Locale.ROOT,
                "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
                kind,
                x1,
                y1,
                x2,
                y2));
    }

    private static void words(StringBuilder out, String kind, double x, double y, String anchor, String text) {
        out.append(String.format(
                        Locale.ROOT,
                        "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">",
                        kind,
                        x,
                        y + 5,
                        anchor))
                .append(HtmlReport.escaped(text))
                .append("</text>");
    }
}
