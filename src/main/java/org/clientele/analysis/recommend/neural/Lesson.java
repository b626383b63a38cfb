package org.clientele.analysis.recommend.neural;

import org.clientele.analysis.numeric.Draws;
import org.clientele.analysis.numeric.SparseRows;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.spec.NeuralSpec;
import org.clientele.model.run.Checkpoint;

/**
 * Makes the batches of an epoch: people in random order, some thousand at a time; the tastes of those without each of
 * their products in turn; these purchases in random order, each with products drawn that the person has not bought.
 *
 * <p>Only one part of the people's tastes is in memory at a time, so that memory does not grow with the data.
 */
final class Lesson {
    private final SparseRows rows;
    private final Tastes tastes;
    private final NeuralSpec spec;
    private final long seed;
    private final int[] people;
    private final float[][] taste;
    private final int[] owner;
    private final int[] entry;
    private final int[] order;
    private final Batch batch;
    private long step;

    /**
     * Lessons from those purchases.
     *
     * @param atOnce how many purchases are prepared at once, more only when one person has more
     */
    Lesson(SparseRows rows, Tastes tastes, NeuralSpec spec, long seed, int atOnce) {
        this.rows = rows;
        this.tastes = tastes;
        this.spec = spec;
        this.seed = seed;
        int longest = 0;
        int size = 0;
        int[] all = new int[rows.rows()];
        for (int u = 0; u < all.length; u++) {
            longest = Math.max(longest, rows.length(u));
            // One product alone says nothing of a person's other products, and a person with all has no other.
            if (rows.length(u) >= 2 && rows.length(u) < rows.columns()) {
                all[size++] = u;
            }
        }
        people = java.util.Arrays.copyOf(all, size);
        int room = Math.max(atOnce, longest);
        taste = new float[room][tastes.d()];
        owner = new int[room];
        entry = new int[room];
        order = new int[room];
        batch = new Batch(
                spec.batch(), 1 + spec.negatives(), tastes.d(), !spec.layers().isEmpty());
    }

    /** Teaches every purchase once.
     *
     * @return the mean loss of a sample */
    double teach(Learner learner, int epoch, double rate, Workers workers, Checkpoint checkpoint) {
        int[] turn = people.clone();
        Draws.shuffle(turn, turn.length, Draws.at(seed, epoch, 2));
        double loss = 0;
        long samples = 0;
        int next = 0;
        while (next < turn.length) {
            int first = next;
            int size = 0;
            while (next < turn.length && size + rows.length(turn[next]) <= taste.length) {
                for (int e = rows.start()[turn[next]]; e < rows.start()[turn[next] + 1]; e++) {
                    owner[size] = turn[next];
                    entry[size++] = e;
                }
                next++;
            }
            fold(turn, first, next, workers, checkpoint);
            for (int i = 0; i < size; i++) {
                order[i] = i;
            }
            Draws.shuffle(order, size, Draws.at(seed, epoch, 3 + first));
            for (int from = 0; from < size; from += spec.batch()) {
                checkpoint.check();
                fill(epoch, from, Math.min(size, from + spec.batch()));
                loss += learner.learn(batch, rate);
                samples += (long) batch.size * batch.each;
                checkpoint.progress((first + (next - first) * (from / (double) size)) / turn.length);
            }
        }
        return samples == 0 ? 0 : loss / samples;
    }

    private void fold(int[] turn, int first, int next, Workers workers, Checkpoint checkpoint) {
        int[] begin = new int[next - first + 1];
        for (int i = 0; i < next - first; i++) {
            begin[i + 1] = begin[i] + rows.length(turn[first + i]);
        }
        workers.run(next - first, 8, silent(checkpoint), () -> {
            Tastes.FoldIn foldIn = tastes.foldIn();
            return (from, to) -> {
                for (int i = from; i < to; i++) {
                    int u = turn[first + i];
                    foldIn.leaveOneOut(rows.index(), rows.start()[u], rows.start()[u + 1], taste, begin[i]);
                }
            };
        });
    }

    /** Can be cancelled but reports no progress. */
    private static Checkpoint silent(Checkpoint checkpoint) {
        return new Checkpoint() {
            @Override
            public void progress(double fraction) {}

            @Override
            public void step(org.clientele.model.text.Message message) {}

            @Override
            public void check() {
                checkpoint.check();
            }
        };
    }

    private void fill(int epoch, int from, int to) {
        batch.size = to - from;
        step++;
        for (int b = 0; b < batch.size; b++) {
            int place = order[from + b];
            batch.person[b] = taste[place];
            batch.bits[b] = Draws.at(seed, step, b);
            long bits = Draws.at(seed, epoch, entry[place]);
            int at = b * batch.each;
            batch.item[at] = rows.index()[entry[place]];
            for (int k = 1; k < batch.each; k++) {
                int other;
                do {
                    bits = Draws.next(bits);
                    other = Draws.below(bits, rows.columns());
                } while (rows.find(owner[place], other) >= 0);
                batch.item[at + k] = other;
            }
        }
    }
}
