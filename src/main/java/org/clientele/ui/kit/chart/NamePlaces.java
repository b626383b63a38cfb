package org.clientele.ui.kit.chart;

import java.util.ArrayList;
import java.util.List;

/** Finds places for names beside discs where they cover neither each other nor a disc, as far as there is room. */
final class NamePlaces {
    private static final double LINE = 16;
    private static final double AWAY = 11;
    private static final double ASIDE = 5;
    private final double[] x;
    private final double[] y;
    private final double[] radius;
    private final double width;
    private final List<double[]> taken = new ArrayList<>();

    /** Places among discs.
     *
     * @param width of the whole picture; no name goes beyond it */
    NamePlaces(double[] x, double[] y, double[] radius, double width) {
        this.x = x;
        this.y = y;
        this.radius = radius;
        this.width = width;
    }

    /** The middle of the name of disc i: above or below it as preferred, else on the other side, else beside it; where no
     * place is free the one that covers least.
     *
     * @param half half the name's width */
    double[] middle(int i, double half, boolean above) {
        double far = radius[i] + AWAY;
        double side = radius[i] + ASIDE + half;
        double[][] places = {
            {x[i], above ? y[i] - far : y[i] + far},
            {x[i], above ? y[i] + far : y[i] - far},
            {x[i] + side, y[i]},
            {x[i] - side, y[i]}
        };
        double[] best = places[0];
        double least = Double.MAX_VALUE;
        for (double[] place : places) {
            place[0] = Math.clamp(place[0], half + 2, Math.max(half + 2, width - half - 2));
            double covered = covered(i, place, half);
            if (covered < least) {
                least = covered;
                best = place;
            }
        }
        taken.add(new double[] {best[0] - half, best[1] - LINE / 2, best[0] + half, best[1] + LINE / 2});
        return best;
    }

    /** How much of other names and discs a name would cover there, in square pixels. */
    private double covered(int own, double[] place, double half) {
        double[] box = {place[0] - half, place[1] - LINE / 2, place[0] + half, place[1] + LINE / 2};
        double sum = 0;
        for (double[] other : taken) {
            sum += common(box, other);
        }
        for (int j = 0; j < x.length; j++) {
            if (j != own) {
                double r = radius[j];
                sum += common(box, new double[] {x[j] - r, y[j] - r, x[j] + r, y[j] + r});
            }
        }
        return sum;
    }

    private static double common(double[] a, double[] b) {
        double wide = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
        double high = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
        return wide > 0 && high > 0 ? wide * high : 0;
    }
}
