package org.clientele.model.group;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The definition of a group of customers, evaluated against the snapshot whenever it is used. */
public sealed interface Segment {
    /** All customers. */
    record Everyone() implements Segment {}

    /** The customers of a named RFM group. */
    record InRfmGroup(RfmGroup group) implements Segment {}

    /** The customers in any of these cells of the RFM grid. */
    record InRfmCells(List<RfmCell> cells) implements Segment {
        public InRfmCells {
            cells = List.copyOf(cells);
        }
    }

    /** The customers in a lifecycle stage. */
    record InStage(Stage stage) implements Segment {}

    /**
     * The customers of one cluster of a saved clustering.
     *
     * @param spec the clustering as text, so that it can be run again to the same result
     * @param number the cluster's number, from 1; 0 is "fits none"
     */
    record InCluster(String spec, int number) implements Segment {}

    /** A frozen list of customers by their lasting ids, which never changes. */
    record FixedList(List<Integer> customerIds) implements Segment {
        private static final int SHORT = 12;

        public FixedList {
            customerIds = List.copyOf(customerIds);
        }

        /** A SHA-256 over the ids in ascending order: the same list has the same one for ever. */
        public String seal() {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                customerIds.stream()
                        .sorted()
                        .forEach(id -> digest.update((id + "\n").getBytes(StandardCharsets.US_ASCII)));
                return HexFormat.of().formatHex(digest.digest());
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        /** The beginning of the seal, enough to tell lists apart by eye. */
        public String shortSeal() {
            return seal().substring(0, SHORT);
        }
    }

    /**
     * The customers who meet a rule, as the data are whenever it is asked.
     *
     * @param rule the rule as {@code RuleText} writes it
     */
    record ByRule(String rule) implements Segment {}

    /** One cell of the RFM grid: recency score by frequency score, each from 1 (low) upwards. */
    record RfmCell(int recency, int frequency) {}
}
