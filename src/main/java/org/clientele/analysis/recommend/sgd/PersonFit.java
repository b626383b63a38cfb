package org.clientele.analysis.recommend.sgd;

import java.util.Arrays;
import org.clientele.analysis.numeric.FloatKernel;
import org.clientele.analysis.numeric.SpdSystem;
import org.clientele.analysis.recommend.spec.BprSpec;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.jspecify.annotations.Nullable;

/**
 * Finds the vector of one person while the products are fixed: the lowest point of a strictly convex loss, by Newton's
 * method with the slope as its guide; one thread's scratch space.
 *
 * <p>The loss is the one that training takes steps down, with its expectation over drawn products taken over a fixed
 * sample of them. So a person who was there in training and one who was not are treated alike, and the answer depends on
 * what was bought and on nothing else.
 */
abstract class PersonFit {
    /** Newton's decrement, per purchase, below which the lowest point is reached: the loss is off by half of it. */
    private static final double ENOUGH = 1e-6;

    private static final int ROUNDS = 50;
    /** The curvature is taken again when a step has brought the decrement down by less than this. */
    private static final double SLOW = 0.25;

    private static final int PACK = 8192;

    final ItemSide side;
    final FloatKernel kernel = FloatKernel.best();
    final int stride;
    private final SpdSystem system;
    private final int batch;
    private final float[] person;
    private final float[] ahead;
    private final float[] gradient;
    private final float[] direction;
    private final float[] ridges;
    final float[] centre;
    private final float[] moved;
    private int @Nullable [] fitted;

    /** Rows: the bought products, then the sample. */
    int bought;

    int[] at = new int[0];
    float[] score = new float[0];
    /** The slope of the loss along each row's score. */
    float[] slope = new float[0];
    /** The curvature of the loss along each row's score. */
    float[] bend = new float[0];

    PersonFit(ItemSide side) {
        this.side = side;
        stride = side.stride();
        batch = Math.max(32, PACK / stride);
        system = kernel.system(stride, batch);
        person = new float[stride];
        ahead = new float[stride];
        gradient = new float[stride];
        direction = new float[stride];
        ridges = new float[stride];
        centre = new float[stride];
        moved = new float[stride];
    }

    /** How many products are kept to stand for those not bought. */
    static int most(RecommenderSpec spec) {
        return spec instanceof BprSpec ? 512 : 4096;
    }

    /** The factor of ½|p|² in the loss of this person. */
    abstract double ridge();

    /** Fills {@link #slope} and {@link #bend} (and moves {@link #centre}) from {@link #score}. */
    abstract void weigh();

    /** Whether curvature is that of rows around {@link #centre}, not around zero. */
    abstract boolean centred();

    /** How much leaving out the bought product at that place takes away, when {@code solved} is A⁻¹q of the product asked
     * for: the first step of a new fit without it. */
    abstract float part(int place, float[] solved);

    /** The person's vector for these products; the array is used again. */
    float[] person(int[] items) {
        gather(items);
        Arrays.fill(person, 0f);
        if (items.length == 0) {
            return person;
        }
        slopeAt(person, gradient);
        double last = Double.POSITIVE_INFINITY;
        boolean slow = true;
        for (int round = 0; round < ROUNDS; round++) {
            // The curvature is dear and changes little near the end: it is taken again only where it pays.
            if (round < 2 || slow) {
                curvature();
            }
            System.arraycopy(gradient, 0, direction, 0, stride);
            system.solve(direction);
            double fall = inner(gradient, direction);
            if (!(fall > ENOUGH * bought)) {
                break;
            }
            step(fall);
            slow = fall > SLOW * last;
            last = fall;
        }
        return person;
    }

    /** Goes along the direction until the loss does not rise steeply again; the loss itself is never needed. */
    private void step(double fall) {
        double length = 1;
        for (int tries = 0; tries < 20; tries++) {
            for (int f = 0; f < stride; f++) {
                ahead[f] = (float) (person[f] - length * direction[f]);
            }
            slopeAt(ahead, gradient);
            double left = inner(gradient, direction);
            if (left >= -0.5 * fall) {
                break;
            }
            length *= Math.max(0.1, fall / (fall - left));
        }
        System.arraycopy(ahead, 0, person, 0, stride);
    }

    /** What each bought product adds to the score of {@code item}, seen from what is lost without it. */
    float[] reasons(int[] items, int item) {
        float[] parts = new float[items.length];
        if (items.length == 0) {
            return parts;
        }
        if (!Arrays.equals(items, fitted)) {
            person(items);
            slopeAt(person, gradient);
            curvature();
            fitted = items.clone();
        }
        System.arraycopy(side.vectors(), item * stride, moved, 0, stride);
        system.solve(moved);
        prepareParts(moved);
        for (int i = 0; i < parts.length; i++) {
            parts[i] = part(i, moved);
        }
        return parts;
    }

    /** Called before the parts for one product are asked for. */
    abstract void prepareParts(float[] solved);

    /** The person's vector as fitted last. */
    float[] fittedPerson() {
        return person;
    }

    private void gather(int[] items) {
        fitted = null;
        bought = items.length;
        int rows = bought + side.sample().length;
        if (at.length < rows) {
            at = new int[rows];
            score = new float[rows];
            slope = new float[rows];
            bend = new float[rows];
        }
        for (int i = 0; i < bought; i++) {
            at[i] = items[i];
        }
        System.arraycopy(side.sample(), 0, at, bought, rows - bought);
        gathered(items);
    }

    /** Called when the rows of a person are known. */
    abstract void gathered(int[] items);

    int rows() {
        return bought + side.sample().length;
    }

    /** The gradient of the loss at p. */
    void slopeAt(float[] p, float[] into) {
        int rows = rows();
        for (int k = 0; k < rows; k++) {
            score[k] = side.bias()[at[k]] + kernel.dot(p, 0, side.vectors(), at[k] * stride, stride);
        }
        weigh();
        Arrays.fill(into, 0f);
        for (int k = 0; k < rows; k++) {
            if (slope[k] != 0) {
                kernel.add(into, 0, side.vectors(), at[k] * stride, slope[k], stride);
            }
        }
        kernel.add(into, 0, p, 0, (float) ridge(), stride);
    }

    /** Leaves the factor of the curvature of the loss, at the point where the slope was taken last, in the system. */
    private void curvature() {
        system.reset(stride);
        boolean centred = centred();
        int count = 0;
        for (int k = 0; k < rows(); k++) {
            if (bend[k] > 0) {
                float root = (float) Math.sqrt(bend[k]);
                int row = at[k] * stride;
                if (centred) {
                    for (int f = 0; f < stride; f++) {
                        moved[f] = side.vectors()[row + f] - centre[f];
                    }
                    system.put(count++, moved, 0, root);
                } else {
                    system.put(count++, side.vectors(), row, root);
                }
            }
            if (count == batch) {
                system.accumulate(count);
                count = 0;
            }
        }
        system.accumulate(count);
        Arrays.fill(ridges, (float) ridge());
        system.addDiagonal(ridges);
        system.factor();
    }

    private double inner(float[] a, float[] b) {
        double sum = 0;
        for (int f = 0; f < stride; f++) {
            sum += (double) a[f] * b[f];
        }
        return sum;
    }
}
