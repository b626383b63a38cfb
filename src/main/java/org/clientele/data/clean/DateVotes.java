package org.clientele.data.clean;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.clientele.model.intake.Answers;
import org.clientele.model.intake.Question;
import org.clientele.model.intake.Reading;
import org.clientele.model.text.Message;

/** The votes of a column of dates on whether the day or the month stands first. */
final class DateVotes extends ColumnVotes {
    private final DateReader dates;
    private long dayOnly;
    private long monthOnly;
    private long both;
    private long serials;
    private long epochs;
    private String ambiguous = "";

    DateVotes(String column, ZoneId zone) {
        super(column);
        this.dates = new DateReader(zone);
    }

    @Override
    void vote(String cell) {
        if (cell.length() < 5 || DateReader.iso(cell)) {
            return;
        }
        String text = IdReader.unguarded(Cells.typed(cell));
        switch (dates.scan(text)) {
            case SLASHED -> slashed(text);
            case SERIAL -> serials++;
            case EPOCH -> epochs++;
            case NONE, PLAIN, DOTTED -> {}
        }
    }

    private void slashed(String text) {
        boolean day = dates.valid(true);
        boolean month = dates.valid(false);
        if (day && month) {
            if (dates.ambiguous()) {
                both++;
                ambiguous = ambiguous.isEmpty() ? text : ambiguous;
            }
        } else if (day) {
            dayOnly++;
        } else if (month) {
            monthOnly++;
        }
    }

    @Override
    Evidence evidence() {
        return new Evidence(dayOnly, monthOnly, 0, 0);
    }

    @Override
    Optional<ColumnStyle> style(Answers answers, Evidence file) {
        return dayFirst(answers, file).map(ColumnStyle.PLAIN::withDayFirst);
    }

    private Optional<Boolean> dayFirst(Answers answers, Evidence file) {
        Optional<Boolean> own = decided(dayOnly, monthOnly);
        if (own.isPresent() || both + dayOnly + monthOnly == 0) {
            return Optional.of(own.orElse(true));
        }
        return answers.of(column(), Reading.DAY_FIRST, Reading.MONTH_FIRST)
                .map(reading -> reading == Reading.DAY_FIRST)
                .or(() -> dayOnly + monthOnly > 0 ? Optional.empty() : decided(file.dayOnly(), file.monthOnly()));
    }

    @Override
    Question question(Evidence file) {
        List<Question.Option> options = new ArrayList<>();
        if (dates.scan(ambiguous) == DateReader.Form.SLASHED) {
            options.add(option(Reading.DAY_FIRST, ambiguous, DateReader.dayOf(dates.minutes(true))));
            options.add(option(Reading.MONTH_FIRST, ambiguous, DateReader.dayOf(dates.minutes(false))));
        } else {
            options.add(new Question.Option(Reading.DAY_FIRST, "", Message.of("clean.ask.dayFirst")));
            options.add(new Question.Option(Reading.MONTH_FIRST, "", Message.of("clean.ask.monthFirst")));
        }
        return ambiguous.isEmpty()
                ? new Question(column(), Message.of("clean.ask.dates", column(), dayOnly, monthOnly), options)
                : new Question(
                        column(), Message.of("clean.ask.date", column(), ambiguous, dayOnly, monthOnly), options);
    }

    @Override
    void notes(ColumnStyle style, Consumer<Message> to) {
        if (dayOnly + monthOnly + both > 0) {
            to.accept(
                    style.dayFirst()
                            ? Message.of("clean.note.dayFirst", column(), dayOnly, monthOnly)
                            : Message.of("clean.note.monthFirst", column(), dayOnly, monthOnly));
        }
        if (serials > 0) {
            to.accept(Message.of("clean.note.serial", column(), serials));
        }
        if (epochs > 0) {
            to.accept(Message.of("clean.note.epoch", column(), epochs));
        }
    }
}
