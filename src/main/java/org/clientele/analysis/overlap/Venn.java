package org.clientele.analysis.overlap;

import java.util.Arrays;

/**
 * Draws two or three groups as circles in proportion.
 *
 * <p>Two circles are exact: the distance at which the lens has the wanted area is found by halving. Three circles cannot
 * always be; they start at their pairwise distances and are moved until the seven areas are nearest to the people in the
 * least squares sense, with the circles' own areas kept exact (after Wilkinson 2012, venneuler).
 */
public final class Venn {
    private static final int HALVINGS = 60;
    private static final int SLICES = 400;
    private static final int GRID = 120;
    private static final double APART = 1.06;
    private static final double INSIDE = 0.55;
    private final double[] wanted;
    private final double[] radius;
    private final int n;

    private Venn(OverlapResult overlap) {
        this.n = overlap.sets().size();
        double all = Math.max(1, overlap.people());
        this.wanted = Arrays.stream(overlap.regions())
                .mapToDouble(people -> people / all)
                .toArray();
        this.radius = new double[n];
        for (int i = 0; i < n; i++) {
            radius[i] = Math.sqrt(overlap.sets().get(i).size() / all / Math.PI);
        }
    }

    /**
     * The circles of an overlap of two or three groups.
     *
     * @throws IllegalArgumentException for more groups
     */
    public static VennShape of(OverlapResult overlap) {
        return new Venn(overlap).shape();
    }

    /** The area that two circles share. */
    static double lens(double a, double b, double distance) {
        if (distance >= a + b || a == 0 || b == 0) {
            return 0;
        }
        if (distance <= Math.abs(a - b)) {
            double small = Math.min(a, b);
            return Math.PI * small * small;
        }
        double fromA = (distance * distance + a * a - b * b) / (2 * distance);
        double fromB = distance - fromA;
        return a * a * Math.acos(Math.clamp(fromA / a, -1, 1))
                - fromA * Math.sqrt(Math.max(0, a * a - fromA * fromA))
                + b * b * Math.acos(Math.clamp(fromB / b, -1, 1))
                - fromB * Math.sqrt(Math.max(0, b * b - fromB * fromB));
    }

    private VennShape shape() {
        double[] at = switch (n) {
            case 2 -> new double[] {0, 0, distance(0, 1), 0};
            case 3 -> nearest(triangle());
            default -> throw new IllegalArgumentException("two or three groups are drawn as circles");
        };
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = at[2 * i];
            y[i] = at[2 * i + 1];
        }
        double[] areas = areas(at);
        double misfit = 0;
        for (int region = 1; region < areas.length; region++) {
            misfit += Math.abs(areas[region] - wanted[region]) / 2;
        }
        double[] labelX = new double[wanted.length];
        double[] labelY = new double[wanted.length];
        Arrays.fill(labelX, Double.NaN);
        Arrays.fill(labelY, Double.NaN);
        VennShape shape = new VennShape(x, y, radius, labelX, labelY, misfit);
        label(shape);
        return shape;
    }

    /** People in both of two groups, whatever else they are in. */
    private double both(int i, int j) {
        double sum = 0;
        for (int region = 1; region < wanted.length; region++) {
            if ((region >> i & 1) != 0 && (region >> j & 1) != 0) {
                sum += wanted[region];
            }
        }
        return sum;
    }

    /** The distance at which two circles share as much as their groups do. */
    private double distance(int i, int j) {
        double shared = both(i, j);
        double near = Math.abs(radius[i] - radius[j]);
        double far = radius[i] + radius[j];
        if (shared <= 0) {
            return far * APART;
        }
        if (shared >= Math.PI * Math.pow(Math.min(radius[i], radius[j]), 2) * (1 - 1e-12)) {
            return near * INSIDE;
        }
        for (int step = 0; step < HALVINGS; step++) {
            double middle = (near + far) / 2;
            if (lens(radius[i], radius[j], middle) > shared) {
                near = middle;
            } else {
                far = middle;
            }
        }
        return (near + far) / 2;
    }

    /** Three middles at the distances that fit each pair, as far as a triangle can have them. */
    private double[] triangle() {
        double ab = distance(0, 1);
        double ac = distance(0, 2);
        double bc = distance(1, 2);
        double side = Math.max(ab, 1e-9);
        double x = (side * side + ac * ac - bc * bc) / (2 * side);
        double y = Math.sqrt(Math.max(0, ac * ac - x * x));
        return new double[] {0, 0, ab, 0, Math.clamp(x, -ac, ac), y};
    }

    /** Moves the second and third circle until no small step brings the areas nearer. */
    private double[] nearest(double[] start) {
        double[] best = start;
        double least = loss(best);
        int[] free = {2, 4, 5};
        for (double step = 0.2; step > 1e-5; ) {
            boolean moved = false;
            for (int place : free) {
                for (int sign = -1; sign <= 1; sign += 2) {
                    double[] tried = best.clone();
                    tried[place] += sign * step;
                    double loss = loss(tried);
                    if (loss < least) {
                        least = loss;
                        best = tried;
                        moved = true;
                    }
                }
            }
            step = moved ? step : step / 2;
        }
        return best;
    }

    private double loss(double[] at) {
        double[] areas = areas(at);
        double sum = 0;
        for (int region = 1; region < areas.length; region++) {
            sum += Math.pow(areas[region] - wanted[region], 2);
        }
        return sum;
    }

    /** The area of each region. */
    private double[] areas(double[] at) {
        double[] areas = new double[wanted.length];
        double[] own = new double[n];
        for (int i = 0; i < n; i++) {
            own[i] = Math.PI * radius[i] * radius[i];
        }
        double ab = lens(radius[0], radius[1], Math.hypot(at[0] - at[2], at[1] - at[3]));
        if (n == 2) {
            areas[1] = own[0] - ab;
            areas[2] = own[1] - ab;
            areas[3] = ab;
            return areas;
        }
        double ac = lens(radius[0], radius[2], Math.hypot(at[0] - at[4], at[1] - at[5]));
        double bc = lens(radius[1], radius[2], Math.hypot(at[2] - at[4], at[3] - at[5]));
        double abc = inAll(at);
        areas[1] = own[0] - ab - ac + abc;
        areas[2] = own[1] - ab - bc + abc;
        areas[4] = own[2] - ac - bc + abc;
        areas[3] = ab - abc;
        areas[5] = ac - abc;
        areas[6] = bc - abc;
        areas[7] = abc;
        return areas;
    }

    /** The area that all circles share, in upright slices. */
    private double inAll(double[] at) {
        double left = Double.NEGATIVE_INFINITY;
        double right = Double.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            left = Math.max(left, at[2 * i] - radius[i]);
            right = Math.min(right, at[2 * i] + radius[i]);
        }
        if (!(left < right)) {
            return 0;
        }
        double width = (right - left) / SLICES;
        double sum = 0;
        for (int s = 0; s < SLICES; s++) {
            double x = left + (s + 0.5) * width;
            double low = Double.NEGATIVE_INFINITY;
            double high = Double.POSITIVE_INFINITY;
            for (int i = 0; i < n; i++) {
                double dx = x - at[2 * i];
                double half = Math.sqrt(Math.max(0, radius[i] * radius[i] - dx * dx));
                low = Math.max(low, at[2 * i + 1] - half);
                high = Math.min(high, at[2 * i + 1] + half);
            }
            sum += Math.max(0, high - low) * width;
        }
        return sum;
    }

    /** Finds for each region the point of a grid that is farthest from all edges. */
    private void label(VennShape shape) {
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        for (int i = 0; i < n; i++) {
            left = Math.min(left, shape.x()[i] - radius[i]);
            right = Math.max(right, shape.x()[i] + radius[i]);
            low = Math.min(low, shape.y()[i] - radius[i]);
            high = Math.max(high, shape.y()[i] + radius[i]);
        }
        double[] room = new double[wanted.length];
        for (int a = 0; a < GRID; a++) {
            for (int b = 0; b < GRID; b++) {
                double x = left + (right - left) * (a + 0.5) / GRID;
                double y = low + (high - low) * (b + 0.5) / GRID;
                double free = Double.MAX_VALUE;
                for (int i = 0; i < n; i++) {
                    double toMiddle = Math.hypot(x - shape.x()[i], y - shape.y()[i]);
                    free = Math.min(free, Math.abs(toMiddle - radius[i]));
                }
                int region = shape.region(x, y);
                if (free > room[region] && region > 0) {
                    room[region] = free;
                    shape.labelX()[region] = x;
                    shape.labelY()[region] = y;
                }
            }
        }
    }
}
