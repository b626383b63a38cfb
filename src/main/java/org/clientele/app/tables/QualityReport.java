package org.clientele.app.tables;

import java.util.List;
import java.util.Locale;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Message;

/**
 * How good the data of a workbench are.
 *
 * @param score 0 to 100
 * @param aspects the five aspects with their weights
 * @param duplicates customers who probably stand there more than once
 * @param drifts what differs from the import before, for each kind of table that was imported twice
 */
public record QualityReport(double score, List<Aspect> aspects, int duplicates, List<Drift> drifts) {
    public QualityReport {
        aspects = List.copyOf(aspects);
        drifts = List.copyOf(drifts);
    }

    /** What is judged, with its weight in the score. */
    public enum Kind {
        COMPLETENESS(0.30),
        VALIDITY(0.25),
        UNIQUENESS(0.20),
        CONSISTENCY(0.15),
        FRESHNESS(0.10);

        private final double weight;

        Kind(double weight) {
            this.weight = weight;
        }

        /** Its share of the score, before aspects that cannot be judged drop out. */
        public double weight() {
            return weight;
        }

        /** Its word in files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Its name for people. */
        public Message title() {
            return Message.of("tables.quality." + word());
        }
    }

    /**
     * One aspect.
     *
     * @param share 0 to 1: the mean of its measures
     * @param measures what it is made of; none when the data give nothing to judge
     */
    public record Aspect(Kind kind, double share, List<Measure> measures) {
        public Aspect {
            measures = List.copyOf(measures);
        }

        static Aspect of(Kind kind, List<Measure> measures) {
            double share =
                    measures.stream().mapToDouble(Measure::share).average().orElse(Double.NaN);
            return new Aspect(kind, share, measures);
        }
    }

    /**
     * One measure.
     *
     * @param word its word in files
     * @param sentence what it says, for people
     * @param share 0 to 1
     * @param wrong how many rows are not as they should be
     * @param of how many rows were judged
     * @param behind where these rows are seen
     */
    public record Measure(String word, Message sentence, double share, long wrong, long of, Behind behind) {}

    /**
     * Where the rows behind a measure are seen.
     *
     * @param table the table
     * @param filter the filter that shows them
     */
    public record Behind(TableName table, Filter filter) {}

    /**
     * What differs between the last two imports of a kind.
     *
     * @param kind the kind of table
     * @param now the newer file
     * @param before the older file
     * @param findings what differs, gravest first
     */
    public record Drift(TableKind kind, String now, String before, List<Finding> findings) {
        public Drift {
            findings = List.copyOf(findings);
        }
    }

    /**
     * One difference.
     *
     * @param column the column's word
     * @param sentence what differs, for people
     * @param size how much, comparable between findings: 0.2 and more deserves a look
     */
    public record Finding(String column, Message sentence, double size) {}
}
