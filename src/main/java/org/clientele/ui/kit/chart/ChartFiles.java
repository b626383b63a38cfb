package org.clientele.ui.kit.chart;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.clientele.app.notice.Texts;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.chart.ChartCanvas.Align;
import org.clientele.ui.kit.chart.ChartCanvas.Style;
import org.clientele.ui.theme.Palette;
import org.jspecify.annotations.Nullable;

/** Turns a chart into files: PNG, SVG and CSV, with title, answer and note around it. */
final class ChartFiles {
    private static final double PAD = 24;
    private static final double HEAD = 64;
    private static final double FOOT = 28;
    private final ChartModel model;
    private final @Nullable Message note;
    private final Texts texts;
    private final Palette palette;
    private final double width;
    private final double height;

    /**
     * Files of a chart.
     *
     * @param note data date, filter and number of people, to stand under it; null when there is nothing to say
     */
    ChartFiles(ChartModel model, @Nullable Message note, Texts texts, Palette palette, double width, double height) {
        this.model = model;
        this.note = note;
        this.texts = texts;
        this.palette = palette;
        this.width = width;
        this.height = height;
    }

    private void paint(ChartCanvas canvas) {
        double wide = width + 2 * PAD;
        canvas.text(
                TextSize.fit(texts.text(model.caption().title()), 17, true, width),
                PAD,
                PAD + 8,
                new Style(17, true, palette.ink(), Align.LEFT));
        canvas.text(
                TextSize.fit(texts.text(model.caption().answer()), 13, false, width),
                PAD,
                PAD + 32,
                new Style(13, false, palette.muted(), Align.LEFT));
        Painters.paint(
                model, new Sheet(new Moved(canvas, PAD, PAD + HEAD), width, height, palette, texts, new BitSet(), -1));
        if (note != null) {
            canvas.text(
                    TextSize.fit(texts.text(note), 11, false, wide - 2 * PAD),
                    PAD,
                    fullHeight() - PAD + 2,
                    new Style(11, false, palette.muted(), Align.LEFT));
        }
    }

    private double fullHeight() {
        return height + 2 * PAD + HEAD + (note == null ? 0 : FOOT);
    }

    WritableImage image(int scale) {
        double wide = width + 2 * PAD;
        Canvas canvas = new Canvas(wide * scale, fullHeight() * scale);
        var context = canvas.getGraphicsContext2D();
        context.setFill(palette.ground());
        context.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        context.scale(scale, scale);
        paint(new FxCanvas(context));
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(palette.ground());
        return canvas.snapshot(parameters, null);
    }

    byte[] png(int scale) {
        WritableImage image = image(scale);
        int wide = (int) image.getWidth();
        int high = (int) image.getHeight();
        int[] pixels = new int[wide * high];
        image.getPixelReader().getPixels(0, 0, wide, high, PixelFormat.getIntArgbInstance(), pixels, 0, wide);
        return Png.of(pixels, wide);
    }

    byte[] svg() {
        SvgCanvas canvas = new SvgCanvas(
                width + 2 * PAD,
                fullHeight(),
                palette.ground(),
                texts.text(model.caption().title()),
                texts.text(model.caption().answer()));
        paint(canvas);
        return canvas.svg().getBytes(StandardCharsets.UTF_8);
    }

    byte[] csv() {
        String numbers = ChartTable.of(model, texts).csv();
        if (note != null) {
            numbers += ChartTable.below(List.of(
                    texts.text(model.caption().title()),
                    texts.text(model.caption().answer()),
                    texts.text(note)));
        }
        return numbers.getBytes(StandardCharsets.UTF_8);
    }

    /** A canvas whose origin lies elsewhere. */
    private record Moved(ChartCanvas to, double dx, double dy) implements ChartCanvas {
        private static double[] by(double[] places, double d) {
            double[] moved = places.clone();
            for (int i = 0; i < moved.length; i++) {
                moved[i] += d;
            }
            return moved;
        }

        @Override
        public void rect(double x, double y, double w, double h, double radius, Color fill) {
            to.rect(x + dx, y + dy, w, h, radius, fill);
        }

        @Override
        public void frame(double x, double y, double w, double h, double radius, Color stroke, double line) {
            to.frame(x + dx, y + dy, w, h, radius, stroke, line);
        }

        @Override
        public void path(double[] x, double[] y, Color stroke, double line) {
            to.path(by(x, dx), by(y, dy), stroke, line);
        }

        @Override
        public void area(double[] x, double[] y, Color fill) {
            to.area(by(x, dx), by(y, dy), fill);
        }

        @Override
        public void dot(double x, double y, double radius, Color fill) {
            to.dot(x + dx, y + dy, radius, fill);
        }

        @Override
        public void text(String text, double x, double y, Style style) {
            to.text(text, x + dx, y + dy, style);
        }

        @Override
        public void image(int[] pixels, int pixelWidth, double x, double y, double w, double h) {
            to.image(pixels, pixelWidth, x + dx, y + dy, w, h);
        }
    }
}
