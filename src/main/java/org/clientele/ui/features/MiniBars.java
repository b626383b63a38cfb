package org.clientele.ui.features;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.theme.Palette;

/** The spread of a feature as small columns in a line of the table. */
final class MiniBars extends Pane {
    private static final double WIDTH = 104;
    private static final double HEIGHT = 24;
    private final ChangeListener<Palette> recolour = (property, before, now) -> colour(now);

    MiniBars(Kit kit, int[] counts) {
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        setMouseTransparent(true);
        int most = 1;
        for (int count : counts) {
            most = Math.max(most, count);
        }
        double step = Math.min(10, WIDTH / Math.max(1, counts.length));
        for (int i = 0; i < counts.length; i++) {
            double tall = counts[i] == 0 ? 0 : Math.max(1.5, (HEIGHT - 2) * counts[i] / most);
            Rectangle bar = new Rectangle(i * step, HEIGHT - tall, Math.max(1, step - 1), tall);
            getChildren().add(bar);
        }
        kit.look().palette().addListener(new WeakChangeListener<>(recolour));
        colour(kit.look().palette().get());
    }

    private void colour(Palette palette) {
        getChildren().forEach(bar -> ((Rectangle) bar).setFill(palette.series(0)));
    }
}
