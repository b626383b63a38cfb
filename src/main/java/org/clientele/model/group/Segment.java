package org.clientele.model.group;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    /**
     * One cell of an RFM grid.
     *
     * @param recency score of recency, from 1 (long ago) upwards
     * @param score score of the other axis, from 1 (little) upwards
     * @param axis what the other axis is
     */
    record RfmCell(int recency, int score, RfmAxis axis) {
        private static final Pattern WORD = Pattern.compile("r(\\d{1,2})(f|m|fm)(\\d{1,2})");

        /** A cell of recency by frequency. */
        public RfmCell(int recency, int frequency) {
            this(recency, frequency, RfmAxis.FREQUENCY);
        }

        /** The word of this cell on the command line and in rules, such as {@code r5f4}. */
        public String word() {
            return "r" + recency + axis.word() + score;
        }

        /** The cell of a word; empty when it is none. */
        public static Optional<RfmCell> of(String word) {
            Matcher cell = WORD.matcher(word);
            return cell.matches()
                    ? Optional.of(new RfmCell(
                            Integer.parseInt(cell.group(1)),
                            Integer.parseInt(cell.group(3)),
                            RfmAxis.ofWord(cell.group(2))))
                    : Optional.empty();
        }
    }
}
