package org.clientele.app.features;

import java.util.List;
import org.clientele.analysis.features.FeatureMatrix;
import org.clientele.analysis.features.Profile;
import org.clientele.facts.Facts;
import org.clientele.model.text.Message;

/**
 * The feature table as it is shown.
 *
 * @param facts the snapshot it was made of
 * @param matrix the table
 * @param currency the currency of money
 * @param rows one for each source, in the order of the table
 */
public record FeaturePicture(Facts facts, FeatureMatrix matrix, String currency, List<Row> rows) {
    public FeaturePicture {
        rows = List.copyOf(rows);
    }

    /** Fewer people than this say little. */
    public static final int FEW = 50;

    /**
     * A source of the table.
     *
     * @param place its place among the sources
     * @param name what people call it
     * @param formula how it is computed
     * @param profile what it looks like before treatment
     * @param columns how many columns it has in the table
     * @param dropped why it, or some of its columns, were left out; empty where nothing was
     */
    public record Row(int place, Message name, Message formula, Profile profile, int columns, List<Message> dropped) {
        public Row {
            dropped = List.copyOf(dropped);
        }

        /** The key of the source. */
        public String key() {
            return profile.origin().key();
        }

        /** Share of the people of whom it is not known. */
        public double missing() {
            return profile.people() == 0 ? 0 : (double) profile.missing() / profile.people();
        }
    }

    /** Whether there is nobody in the table. */
    public boolean empty() {
        return matrix.rows() == 0;
    }
}
