package org.clientele.ui.kit.chart;

import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import org.clientele.ui.kit.Kit;

/** A small line beside a number that shows where it came from; it says nothing that the number does not. */
public final class Sparkline extends Pane {
    private static final int SHARP = 2;
    private static final double PAD = 4;
    private final Kit kit;
    private final Canvas canvas;
    private double[] values;

    /** A line of that size. */
    public Sparkline(Kit kit, double[] values, double width, double height) {
        this.kit = kit;
        this.values = values.clone();
        this.canvas = new Canvas(width * SHARP, height * SHARP);
        canvas.getTransforms().add(new Scale(1.0 / SHARP, 1.0 / SHARP));
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
        setMouseTransparent(true);
        getChildren().add(canvas);
        kit.look().palette().addListener((property, before, now) -> paint());
        paint();
    }

    /** Shows other numbers. */
    public void show(double[] next) {
        values = next.clone();
        paint();
    }

    private void paint() {
        double width = canvas.getWidth() / SHARP;
        double height = canvas.getHeight() / SHARP;
        var context = canvas.getGraphicsContext2D();
        context.setTransform(SHARP, 0, 0, SHARP, 0, 0);
        context.clearRect(0, 0, width, height);
        if (values.length < 2) {
            return;
        }
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        for (double value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        double span = high > low ? high - low : 1;
        int count = values.length;
        double[] x = new double[count];
        double[] y = new double[count];
        double[] areaX = new double[count + 2];
        double[] areaY = new double[count + 2];
        for (int i = 0; i < count; i++) {
            x[i] = PAD + (width - 2 * PAD) * i / (count - 1);
            y[i] = height - PAD - (values[i] - low) / span * (height - 2 * PAD);
            areaX[i] = x[i];
            areaY[i] = y[i];
        }
        areaX[count] = x[count - 1];
        areaX[count + 1] = x[0];
        areaY[count] = height;
        areaY[count + 1] = height;
        Color line = kit.look().palette().get().series(0);
        FxCanvas paint = new FxCanvas(context);
        paint.area(areaX, areaY, line.deriveColor(0, 1, 1, 0.12));
        paint.path(x, y, line, 1.8);
        paint.dot(x[count - 1], y[count - 1], 2.8, line);
    }
}
