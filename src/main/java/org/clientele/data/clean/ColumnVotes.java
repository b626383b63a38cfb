package org.clientele.data.clean;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.clientele.model.intake.Answers;
import org.clientele.model.intake.Question;
import org.clientele.model.intake.Reading;
import org.clientele.model.text.Message;

/** The votes of the cells of one column on how it is written. */
abstract class ColumnVotes {
    /** Above this share of contradicting rows a column is asked about instead of decided. */
    private static final double CONTRADICTION = 0.05;

    private final String column;

    ColumnVotes(String column) {
        this.column = column;
    }

    /** The column's header. */
    final String column() {
        return column;
    }

    /** Takes one cell, which is not empty, into account. */
    abstract void vote(String cell);

    /** The style of this column, or nothing when it has to be asked. */
    abstract Optional<ColumnStyle> style(Answers answers, Evidence file);

    /** The question that this column leaves open. */
    abstract Question question(Evidence file);

    /** Tells the evidence by which the column is read; nothing where there was nothing to decide. */
    void notes(ColumnStyle style, Consumer<Message> to) {}

    /** What this column proves about dates and decimal marks, for columns that leave it open. */
    Evidence evidence() {
        return Evidence.NONE;
    }

    /** A column whose cells are read one by one. */
    static ColumnVotes none(String column) {
        return new ColumnVotes(column) {
            @Override
            void vote(String cell) {}

            @Override
            Optional<ColumnStyle> style(Answers answers, Evidence file) {
                return Optional.of(ColumnStyle.PLAIN);
            }

            @Override
            Question question(Evidence file) {
                throw new IllegalStateException("nothing to ask");
            }
        };
    }

    /** What all columns together say; a column that leaves something open follows the others. */
    record Evidence(long dayOnly, long monthOnly, long points, long commas) {
        static final Evidence NONE = new Evidence(0, 0, 0, 0);

        static Evidence of(List<ColumnVotes> columns) {
            return columns.stream().map(ColumnVotes::evidence).reduce(NONE, Evidence::and);
        }

        private Evidence and(Evidence other) {
            return new Evidence(
                    dayOnly + other.dayOnly, monthOnly + other.monthOnly, points + other.points, commas + other.commas);
        }
    }

    /** What two numbers of votes decide; nothing when there are none, or too many on both sides. */
    static Optional<Boolean> decided(long yes, long no) {
        long all = yes + no;
        if (all == 0) {
            return Optional.empty();
        }
        return Math.min(yes, no) <= CONTRADICTION * all ? Optional.of(yes > no) : Optional.empty();
    }

    static Question.Option option(Reading reading, String found, Object meaning) {
        return new Question.Option(reading, found, Message.of("clean.ask.option", found, meaning));
    }
}
