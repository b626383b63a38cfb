package org.clientele.analysis.recommend.neighbour;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.clientele.analysis.numeric.SparseRows;
import org.clientele.analysis.numeric.TopK;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.Recommender;
import org.clientele.analysis.recommend.linear.Overlaps;
import org.clientele.analysis.recommend.spec.Neighbourhood;
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

    /** Those people, and how similar somebody must be at least to be spoken to by each (0 where that does not matter). */
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
        private final TopK nearest = new TopK(Math.clamp(spec.neighbours(), 1, least.length + 1));
        private final int[] speaker = new int[least.length];
        private final float[] similarity = new float[least.length];

        @Override
        public void score(History[] block, int count, float[][] out) {
            SparseRows byPerson = known.byPerson();
            for (int p = 0; p < count; p++) {
                Arrays.fill(out[p], 0f);
                int speakers = listen(block[p].newest(spec.longest()).item());
                for (int s = 0; s < speakers; s++) {
                    int v = speaker[s];
                    for (int e = byPerson.start()[v]; e < byPerson.start()[v + 1]; e++) {
                        out[p][byPerson.index()[e]] += similarity[s];
                    }
                }
            }
        }

        /** Each speaker's word for the item is shared out among the products that make the two similar. */
        @Override
        public float[] reasons(History history, int item) {
            int[] heard = history.newest(spec.longest()).item();
            int speakers = listen(heard);
            SparseRows byPerson = known.byPerson();
            double[] part = new double[history.size()];
            for (int s = 0; s < speakers; s++) {
                int v = speaker[s];
                for (int i = 0; i < part.length && byPerson.find(v, item) >= 0; i++) {
                    int bought = history.item()[i];
                    if (Arrays.binarySearch(heard, bought) >= 0 && byPerson.find(v, bought) >= 0) {
                        part[i] += similarity[s] * (double) known.itemSquare()[bought] / overlaps.with(v);
                    }
                }
            }
            float[] parts = new float[part.length];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = (float) part[i];
            }
            return parts;
        }

        /** Finds who speaks to somebody with those products, and with which similarity; returns how many. */
        private int listen(int[] item) {
            overlaps.of(item, 0, item.length);
            float weight = known.weightOf(item.length);
            double asSource = known.resemblance().source(known.squares(item, 0, item.length));
            int count = 0;
            for (int t = 0; t < overlaps.count(); t++) {
                int v = overlaps.row(t);
                float likeness = known.similarity(v, overlaps.with(v), weight, asSource);
                if (likeness > 0 && likeness >= least[v] && !same(v, item)) {
                    if (spec.counted() == Neighbourhood.LISTENER) {
                        nearest.offer(v, likeness);
                    } else {
                        speaker[count] = v;
                        similarity[count++] = likeness;
                    }
                }
            }
            return spec.counted() == Neighbourhood.LISTENER ? nearest.drain(speaker, similarity, 0) : count;
        }

        private boolean same(int v, int[] item) {
            SparseRows byPerson = known.byPerson();
            return byPerson.length(v) == item.length
                    && Arrays.equals(
                            item, 0, item.length, byPerson.index(), byPerson.start()[v], byPerson.start()[v + 1]);
        }
    }
}
