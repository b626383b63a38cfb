package org.clientele.analysis.recommend.neighbour;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.clientele.analysis.numeric.SparseRows;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.Recommender;
import org.clientele.analysis.recommend.linear.Overlaps;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.clientele.analysis.recommend.spec.UserKnnSpec;

/**
 * Suggests what similar people have bought. Anybody can be compared with the people it knows, also somebody who was not
 * there when it was trained. A known person with exactly the same products is passed over: it has nothing new to say, and
 * may be the very same.
 */
public final class UserKnnModel implements Recommender {
    private final UserKnnSpec spec;
    private final People known;
    private final float[] least;

    /** Those people, and how similar somebody must be at least to be spoken to by each. */
    UserKnnModel(UserKnnSpec spec, People known, float[] least) {
        this.spec = spec;
        this.known = known;
        this.least = least;
    }

    /** Reads what {@link #write} wrote. */
    public static UserKnnModel read(UserKnnSpec spec, DataInput in) throws IOException {
        int items = in.readInt();
        int people = in.readInt();
        float[] itemWeight = new float[items];
        for (int i = 0; i < items; i++) {
            itemWeight[i] = in.readFloat();
        }
        int[] start = new int[people + 1];
        float[] least = new float[people];
        for (int v = 0; v < people; v++) {
            start[v + 1] = in.readInt();
            least[v] = in.readFloat();
        }
        int[] index = new int[start[people]];
        for (int e = 0; e < index.length; e++) {
            index[e] = in.readInt();
        }
        return new UserKnnModel(spec, People.of(spec, new SparseRows(items, start, index, null), itemWeight), least);
    }

    @Override
    public RecommenderSpec spec() {
        return spec;
    }

    @Override
    public int items() {
        return known.byPerson().columns();
    }

    @Override
    public boolean personal() {
        return true;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        SparseRows byPerson = known.byPerson();
        out.writeInt(items());
        out.writeInt(byPerson.rows());
        for (float w : known.itemWeight()) {
            out.writeFloat(w);
        }
        for (int v = 0; v < byPerson.rows(); v++) {
            out.writeInt(byPerson.start()[v + 1]);
            out.writeFloat(least[v]);
        }
        for (int i : byPerson.index()) {
            out.writeInt(i);
        }
    }

    @Override
    public Scorer scorer() {
        return new Speakers();
    }

    /** The known people who speak to one person; scratch space of one thread. */
    private final class Speakers implements Scorer {
        private final Overlaps overlaps = new Overlaps(known.byItem(), known.itemSquare());

        @Override
        public void score(History[] block, int count, float[][] out) {
            SparseRows byPerson = known.byPerson();
            for (int p = 0; p < count; p++) {
                Arrays.fill(out[p], 0f);
                Listener listener = listen(block[p]);
                for (int t = 0; t < overlaps.count(); t++) {
                    int v = overlaps.row(t);
                    float similarity = speaks(v, listener);
                    if (similarity > 0) {
                        for (int e = byPerson.start()[v]; e < byPerson.start()[v + 1]; e++) {
                            out[p][byPerson.index()[e]] += similarity;
                        }
                    }
                }
            }
        }

        /** Each speaker's word for the item is shared out among the products that make the two similar. */
        @Override
        public float[] reasons(History history, int item) {
            Listener listener = listen(history);
            SparseRows byPerson = known.byPerson();
            double[] part = new double[history.size()];
            for (int t = 0; t < overlaps.count(); t++) {
                int v = overlaps.row(t);
                float similarity = byPerson.find(v, item) < 0 ? 0f : speaks(v, listener);
                for (int i = 0; similarity > 0 && i < part.length; i++) {
                    int bought = history.item()[i];
                    if (Arrays.binarySearch(listener.item, bought) >= 0 && byPerson.find(v, bought) >= 0) {
                        part[i] += similarity * (double) known.itemSquare()[bought] / overlaps.with(v);
                    }
                }
            }
            float[] parts = new float[part.length];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = (float) part[i];
            }
            return parts;
        }

        private Listener listen(History history) {
            int[] item = history.newest(spec.longest()).item();
            overlaps.of(item, 0, item.length);
            double squares = known.squares(item, 0, item.length);
            return new Listener(
                    item, known.weightOf(item.length), known.resemblance().source(squares));
        }

        /** How similar, when that person speaks to the listener; otherwise 0. */
        private float speaks(int v, Listener listener) {
            float similarity = known.similarity(v, overlaps.with(v), listener.weight, listener.asSource);
            return similarity >= least[v] && !same(v, listener.item) ? similarity : 0f;
        }

        private boolean same(int v, int[] item) {
            SparseRows byPerson = known.byPerson();
            return byPerson.length(v) == item.length
                    && Arrays.equals(
                            item, 0, item.length, byPerson.index(), byPerson.start()[v], byPerson.start()[v + 1]);
        }
    }

    /** Who is spoken to. */
    private record Listener(int[] item, float weight, double asSource) {}
}
