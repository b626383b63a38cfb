package org.clientele.ui.kit.chart;

import java.util.Arrays;
import java.util.List;

/**
 * Where the things of a network lie: lines pull, things push each other away (Fruchterman and Reingold 1991); on a sheet of
 * some size those that still overlap with their names are moved apart. The same network always looks the same.
 *
 * @param x from 0 to 1
 * @param y from 0 to 1
 */
record NetworkLayout(double[] x, double[] y) {
    private static final double WIDTH = 940;
    private static final double HEIGHT = 440;
    private static final double BOX_WIDTH = 118;
    private static final double BOX_HEIGHT = 62;
    private static final int ROUNDS = 400;
    private static final int TIDYING = 400;
    /** Pulls just as much to the middle as fills the sheet. */
    private static final double GRAVITY = 1.6;

    private static final double GOLDEN = Math.PI * (3 - Math.sqrt(5));

    static NetworkLayout of(int nodes, List<NetworkChart.Link> links) {
        double[] x = new double[nodes];
        double[] y = new double[nodes];
        for (int i = 0; i < nodes; i++) {
            double away = Math.sqrt((i + 0.5) / Math.max(1, nodes));
            x[i] = WIDTH / 2 * (1 + 0.9 * away * Math.cos(i * GOLDEN));
            y[i] = HEIGHT / 2 * (1 + 0.9 * away * Math.sin(i * GOLDEN));
        }
        double ideal = 0.62 * Math.sqrt(WIDTH * HEIGHT / Math.max(1, nodes));
        for (int round = 0; round < ROUNDS; round++) {
            step(x, y, links, ideal, WIDTH / 9 * (1 - (double) round / ROUNDS) + 0.5);
        }
        return new NetworkLayout(scaled(x, WIDTH), scaled(y, HEIGHT));
    }

    private static void step(double[] x, double[] y, List<NetworkChart.Link> links, double ideal, double most) {
        int nodes = x.length;
        double[] dx = new double[nodes];
        double[] dy = new double[nodes];
        for (int i = 0; i < nodes; i++) {
            for (int j = i + 1; j < nodes; j++) {
                double ax = x[i] - x[j];
                double ay = y[i] - y[j];
                double square = Math.max(1, ax * ax + ay * ay);
                double push = ideal * ideal / square;
                dx[i] += ax * push;
                dy[i] += ay * push;
                dx[j] -= ax * push;
                dy[j] -= ay * push;
            }
            // What hangs on nothing else is kept on the sheet by the middle.
            dx[i] += (WIDTH / 2 - x[i]) * GRAVITY * HEIGHT / WIDTH;
            dy[i] += (HEIGHT / 2 - y[i]) * GRAVITY * WIDTH / HEIGHT;
        }
        for (NetworkChart.Link link : links) {
            double ax = x[link.from()] - x[link.to()];
            double ay = y[link.from()] - y[link.to()];
            double pull = Math.sqrt(ax * ax + ay * ay) / ideal;
            dx[link.from()] -= ax * pull;
            dy[link.from()] -= ay * pull;
            dx[link.to()] += ax * pull;
            dy[link.to()] += ay * pull;
        }
        for (int i = 0; i < nodes; i++) {
            double far = Math.max(1e-9, Math.hypot(dx[i], dy[i]));
            double go = Math.min(far, most);
            x[i] = Math.clamp(x[i] + dx[i] / far * go, 0, WIDTH);
            y[i] = Math.clamp(y[i] + dy[i] / far * go, 0, HEIGHT);
        }
    }

    /** Moves things on a sheet apart until their names have room, as far as there is room. */
    static void apart(double[] x, double[] y, double[] left, double[] right) {
        for (int round = 0; round < TIDYING; round++) {
            boolean moved = false;
            for (int i = 0; i < x.length; i++) {
                for (int j = i + 1; j < x.length; j++) {
                    moved |= apart(x, y, i, j);
                }
            }
            for (int i = 0; i < x.length; i++) {
                x[i] = Math.clamp(x[i], left[0], right[0]);
                y[i] = Math.clamp(y[i], left[1], right[1]);
            }
            if (!moved) {
                return;
            }
        }
    }

    private static boolean apart(double[] x, double[] y, int i, int j) {
        double overX = BOX_WIDTH - Math.abs(x[i] - x[j]);
        double overY = BOX_HEIGHT - Math.abs(y[i] - y[j]);
        if (overX <= 0 || overY <= 0) {
            return false;
        }
        if (overX < overY * 1.6) {
            double move = (x[i] < x[j] ? -overX : overX) / 2;
            x[i] += move;
            x[j] -= move;
        } else {
            double move = (y[i] < y[j] ? -overY : overY) / 2;
            y[i] += move;
            y[j] -= move;
        }
        return true;
    }

    private static double[] scaled(double[] values, double most) {
        double low = Arrays.stream(values).min().orElse(0);
        double high = Arrays.stream(values).max().orElse(most);
        return Arrays.stream(values)
                .map(value -> high - low < 1 ? 0.5 : (value - low) / (high - low))
                .toArray();
    }
}
