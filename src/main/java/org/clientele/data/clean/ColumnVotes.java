package org.clientele.data.clean;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clientele.model.intake.Answers;
import org.clientele.model.intake.Question;
import org.clientele.model.intake.Reading;
import org.clientele.model.table.FieldType;
import org.clientele.model.text.Message;

/** The votes of the cells of one column on how it is written. */
final class ColumnVotes {
    /** Above this share of contradicting rows a column is asked about instead of decided. */
    private static final double CONTRADICTION = 0.05;

    private final String column;
    private final FieldType type;
    private final DateReader dates;
    private final long[] marks = new long[NumberReader.Evidence.values().length];
    private long dayOnly;
    private long monthOnly;
    private long both;
    private long pointZeros;
    private long otherPoints;
    private String ambiguousDate = "";
    private String ambiguousNumber = "";

    ColumnVotes(String column, FieldType type, ZoneId zone) {
        this.column = column;
        this.type = type;
        this.dates = new DateReader(zone);
    }

    /** Takes one cell into account. */
    void vote(String cell) {
        switch (type) {
            case DATE, TIME -> date(cell);
            case MONEY, QUANTITY, WHOLE -> number(cell);
            case ID -> id(cell);
            case TEXT, EMAIL, PHONE, FLAG, STATUS, CHANNEL, CONSENT -> {}
        }
    }

    private void date(String cell) {
        if (cell.length() < 6 || DateReader.iso(cell)) {
            return;
        }
        String text = Cells.typed(cell);
        if (dates.scan(text) != DateReader.Form.SLASHED) {
            return;
        }
        boolean day = dates.valid(true);
        boolean month = dates.valid(false);
        if (day && month) {
            if (dates.ambiguous()) {
                both++;
                ambiguousDate = ambiguousDate.isEmpty() ? text : ambiguousDate;
            }
        } else if (day) {
            dayOnly++;
        } else if (month) {
            monthOnly++;
        }
    }

    private void number(String cell) {
        NumberReader.Evidence evidence = NumberReader.evidence(cell);
        marks[evidence.ordinal()]++;
        if (ambiguousNumber.isEmpty()
                && (evidence == NumberReader.Evidence.POINT_OR_GROUP
                        || evidence == NumberReader.Evidence.COMMA_OR_GROUP)) {
            ambiguousNumber = Cells.typed(cell);
        }
    }

    private void id(String cell) {
        int point = cell.indexOf('.');
        if (point > 0) {
            if (IdReader.wholeDigits(Cells.trim(cell)) > 0) {
                pointZeros++;
            } else {
                otherPoints++;
            }
        }
    }

    /** What all columns together say; a column that leaves something open follows the others. */
    record Evidence(long dayOnly, long monthOnly, long points, long commas) {
        static Evidence of(List<ColumnVotes> columns) {
            return new Evidence(
                    columns.stream().mapToLong(c -> c.dayOnly).sum(),
                    columns.stream().mapToLong(c -> c.monthOnly).sum(),
                    columns.stream().mapToLong(ColumnVotes::points).sum(),
                    columns.stream().mapToLong(ColumnVotes::commas).sum());
        }
    }

    /** The style of this column, or nothing when it has to be asked. */
    Optional<ColumnStyle> style(Answers answers, Evidence file, boolean plainNumbers) {
        return switch (type) {
            case DATE, TIME -> dayFirst(answers, file).map(day -> new ColumnStyle(false, day, false));
            case MONEY, QUANTITY, WHOLE ->
                comma(answers, file, plainNumbers).map(comma -> new ColumnStyle(comma, true, false));
            case ID -> Optional.of(new ColumnStyle(false, true, pointZeros > 0 && otherPoints == 0));
            case TEXT, EMAIL, PHONE, FLAG, STATUS, CHANNEL, CONSENT -> Optional.of(ColumnStyle.PLAIN);
        };
    }

    private Optional<Boolean> dayFirst(Answers answers, Evidence file) {
        Optional<Boolean> own = decided(dayOnly, monthOnly);
        if (own.isPresent() || both + dayOnly + monthOnly == 0) {
            return Optional.of(own.orElse(true));
        }
        return answers.of(column, Reading.DAY_FIRST, Reading.MONTH_FIRST)
                .map(reading -> reading == Reading.DAY_FIRST)
                .or(() -> dayOnly + monthOnly > 0 ? Optional.empty() : decided(file.dayOnly(), file.monthOnly()));
    }

    private Optional<Boolean> comma(Answers answers, Evidence file, boolean plainNumbers) {
        long points = points();
        long commas = commas();
        long open = marks[NumberReader.Evidence.POINT_OR_GROUP.ordinal()]
                + marks[NumberReader.Evidence.COMMA_OR_GROUP.ordinal()];
        if (points + commas > 0) {
            return Optional.of(commas > points);
        }
        if (open == 0 || plainNumbers) {
            return Optional.of(false);
        }
        return answers.of(column, Reading.DECIMAL_COMMA, Reading.DECIMAL_POINT)
                .map(reading -> reading == Reading.DECIMAL_COMMA)
                .or(() -> decided(file.commas(), file.points()));
    }

    private static Optional<Boolean> decided(long yes, long no) {
        long all = yes + no;
        if (all == 0) {
            return Optional.empty();
        }
        return Math.min(yes, no) <= CONTRADICTION * all ? Optional.of(yes > no) : Optional.empty();
    }

    /** The question that this column leaves open, with a value read in both ways. */
    Question question() {
        if (type == FieldType.DATE || type == FieldType.TIME) {
            String found = ambiguousDate;
            List<Question.Option> options = new ArrayList<>();
            if (dates.scan(found) == DateReader.Form.SLASHED) {
                options.add(option(Reading.DAY_FIRST, found, DateReader.dayOf(dates.minutes(true))));
                options.add(option(Reading.MONTH_FIRST, found, DateReader.dayOf(dates.minutes(false))));
            }
            return new Question(column, Message.of("clean.ask.date", column, found, dayOnly, monthOnly), options);
        }
        String found = ambiguousNumber;
        return new Question(
                column,
                Message.of("clean.ask.decimal", column, found),
                List.of(
                        option(Reading.DECIMAL_POINT, found, plain(found, false)),
                        option(Reading.DECIMAL_COMMA, found, plain(found, true))));
    }

    private static Question.Option option(Reading reading, String found, Object meaning) {
        return new Question.Option(reading, found, Message.of("clean.ask.option", found, meaning));
    }

    private static String plain(String found, boolean comma) {
        long value = NumberReader.read(found, comma, 4);
        return value == NumberReader.NONE || value == NumberReader.TOO_LARGE
                ? found
                : java.math.BigDecimal.valueOf(value, 4).stripTrailingZeros().toPlainString();
    }

    /** The evidence by which dates were read, for people; nothing when there was nothing to decide. */
    Optional<Message> note(ColumnStyle style) {
        if (dayOnly + monthOnly + both == 0) {
            return Optional.empty();
        }
        return Optional.of(
                style.dayFirst()
                        ? Message.of("clean.note.dayFirst", column, dayOnly, monthOnly)
                        : Message.of("clean.note.monthFirst", column, dayOnly, monthOnly));
    }

    private long points() {
        return marks[NumberReader.Evidence.POINT.ordinal()];
    }

    private long commas() {
        return marks[NumberReader.Evidence.COMMA.ordinal()];
    }
}
