package org.clientele.analysis.predict;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.clientele.analysis.numeric.Draws;

/** Who is learned from, who sets the percentages, and who is only tested; the same people at every moment. */
final class Folds {
    /** Learned from. */
    static final int LEARN = 0;

    /** Sets the percentages. */
    static final int CALIBRATE = 1;

    /** Tested, and never learned from before. */
    static final int TEST = 2;

    private static final int FIFTHS = 5;
    private static final long PLACE = 0x9D;

    private Folds() {}

    /** The fold of a customer by lasting id: three fifths, one fifth, one fifth. */
    static int of(int id, long seed) {
        int fifth = Draws.below(Draws.at(seed, id, PLACE), FIFTHS);
        return fifth < 3 ? LEARN : fifth == 3 ? CALIBRATE : TEST;
    }

    /** The places at a moment of those in such folds, every k-th of them where they are more than so many. */
    static int[] places(Moment moment, IntPredicate fold, int most) {
        int[] id = moment.facts().people().id();
        int[] all = IntStream.range(0, moment.people().length)
                .filter(i -> fold.test(of(id[moment.people()[i]], moment.spec().seed())))
                .toArray();
        int step = Math.max(1, (all.length + most - 1) / most);
        return step == 1
                ? all
                : IntStream.iterate(0, i -> i < all.length, i -> i + step)
                        .map(i -> all[i])
                        .toArray();
    }
}
