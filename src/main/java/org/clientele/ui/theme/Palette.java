package org.clientele.ui.theme;

import java.util.List;
import javafx.scene.paint.Color;

/**
 * The colours of what is painted rather than styled; series colours reach 3:1 on both grounds and stay apart for
 * colour-blind eyes.
 *
 * @param dark whether the ground is dark
 * @param ground the surface under a chart
 * @param ink text
 * @param muted secondary text
 * @param grid thin lines
 * @param accent selection and focus
 * @param heatLow the palest colour of a heat map
 * @param heatMiddle a colour half way of a heat map
 * @param heatHigh the fullest colour of a heat map
 * @param series up to five series
 * @param rest everything else
 */
public record Palette(
        boolean dark,
        Color ground,
        Color ink,
        Color muted,
        Color grid,
        Color accent,
        Color heatLow,
        Color heatMiddle,
        Color heatHigh,
        List<Color> series,
        Color rest) {
    private static final List<Color> SERIES = List.of(
            Color.web("#0B6FA4"),
            Color.web("#E07000"),
            Color.web("#3C9F86"),
            Color.web("#BA2147"),
            Color.web("#8A5CF0"));

    /** On white. */
    public static final Palette LIGHT = new Palette(
            false,
            Color.web("#FFFFFF"),
            Color.web("#1B2430"),
            Color.web("#5B6675"),
            Color.web("#E6E9EE"),
            Color.web("#0B6FA4"),
            Color.web("#E8F3FB"),
            Color.web("#8CC6E8"),
            Color.web("#0B6FA4"),
            SERIES,
            Color.web("#6B7A8F"));

    /** On near black. */
    public static final Palette DARK = new Palette(
            true,
            Color.web("#151A22"),
            Color.web("#E4E8EE"),
            Color.web("#98A3B3"),
            Color.web("#272F3B"),
            Color.web("#5AB3E6"),
            Color.web("#182733"),
            Color.web("#1B5C85"),
            Color.web("#43A9E3"),
            List.of(
                    Color.web("#2D8FC7"),
                    Color.web("#E8832A"),
                    Color.web("#45B097"),
                    Color.web("#DD4A6C"),
                    Color.web("#9B75F5")),
            Color.web("#7C8BA1"));

    /** The colour of a series; the sixth and later are all the colour of the rest. */
    public Color series(int index) {
        return index >= 0 && index < series.size() ? series.get(index) : rest;
    }
}
