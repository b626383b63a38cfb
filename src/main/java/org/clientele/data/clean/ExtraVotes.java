package org.clientele.data.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.clientele.model.intake.Answers;
import org.clientele.model.intake.Question;
import org.clientele.model.intake.Reading;
import org.clientele.model.table.CustomType;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/** The votes of a column that becomes a custom field, on its type: a type holds only where every cell fits. */
final class ExtraVotes extends ColumnVotes {
    private static final CustomType[] TYPES = CustomType.values();

    private final @Nullable CustomType chosen;
    private final @Nullable CustomType known;
    private final CustomReader reader;
    private final DateVotes dates;
    private final NumberVotes numbers;
    private final boolean named;
    private final boolean compactDates;
    private final long[] misses = new long[TYPES.length];
    private String misfit = "";
    private long filled;
    private long timed;
    private boolean textOnly;

    /**
     * No votes yet.
     *
     * @param chosen the type that people have chosen, or null
     * @param known the type this field has in the workbench, or null
     */
    ExtraVotes(String column, @Nullable CustomType chosen, @Nullable CustomType known, Habits habits) {
        super(column);
        this.chosen = chosen;
        this.known = known;
        this.reader = new CustomReader(habits.zone());
        this.dates = new DateVotes(column, habits.zone());
        this.numbers = new NumberVotes(column, habits.plainNumbers(), habits.currency());
        this.named = chosen == null && known == null && CustomReader.namesSomething(column);
        this.compactDates = chosen != null || known != null || CustomReader.speaksOfDates(column);
        this.textOnly = (chosen == null ? known : chosen) == CustomType.TEXT;
    }

    @Override
    void vote(String cell) {
        if (textOnly) {
            return;
        }
        String typed = Cells.typed(cell);
        String text = IdReader.unguarded(typed);
        if (text.isEmpty() || blank(text)) {
            return;
        }
        filled++;
        boolean guarded = !text.equals(typed);
        CustomType wanted = chosen == null ? known : chosen;
        if (wanted != null) {
            tryType(wanted, cell, text);
            return;
        }
        tryType(CustomType.YES_NO, cell, text);
        tryType(CustomType.DATE, cell, text);
        if (guarded || named) {
            misses[CustomType.NUMBER.ordinal()]++;
        } else {
            tryType(CustomType.NUMBER, cell, text);
        }
        textOnly = misses[CustomType.YES_NO.ordinal()] > 0
                && misses[CustomType.DATE.ordinal()] > 0
                && misses[CustomType.NUMBER.ordinal()] > 0;
    }

    private void tryType(CustomType type, String cell, String text) {
        boolean asked = chosen != null || known != null;
        if (misses[type.ordinal()] > 0 && !asked) {
            return;
        }
        if (!reader.fits(type, text, compactDates)) {
            misses[type.ordinal()]++;
            misfit = misfit.isEmpty() ? text : misfit;
            return;
        }
        switch (type) {
            case DATE -> {
                timed += reader.timed() ? 1 : 0;
                dates.vote(cell);
            }
            case NUMBER -> numbers.vote(cell);
            case TEXT, YES_NO -> {}
        }
    }

    /** Whether the cell only says that there is nothing; words that could be a "no" are left to the type. */
    private static boolean blank(String text) {
        return text.length() <= 20
                && !Vocabulary.has("YESNO", text)
                && Vocabulary.has("BLANK", text.toLowerCase(Locale.ROOT));
    }

    @Override
    Evidence evidence() {
        return switch (likeliest()) {
            case NUMBER -> numbers.evidence();
            case DATE -> dates.evidence();
            case TEXT, YES_NO -> Evidence.NONE;
        };
    }

    private CustomType likeliest() {
        if (chosen != null) {
            return chosen;
        }
        if (known != null) {
            return known;
        }
        if (filled == 0 || textOnly) {
            return CustomType.TEXT;
        }
        if (misses[CustomType.YES_NO.ordinal()] == 0) {
            return CustomType.YES_NO;
        }
        if (misses[CustomType.DATE.ordinal()] == 0) {
            return CustomType.DATE;
        }
        return misses[CustomType.NUMBER.ordinal()] == 0 && numbers.uniform() ? CustomType.NUMBER : CustomType.TEXT;
    }

    private boolean misfits() {
        return chosen == null && known != null && misses[known.ordinal()] > 0;
    }

    @Override
    Optional<ColumnStyle> style(Answers answers, Evidence file) {
        CustomType type = likeliest();
        if (misfits()) {
            Optional<Reading> answer = answers.of(column(), Reading.AS_KNOWN, Reading.AS_TEXT);
            if (answer.isEmpty()) {
                return Optional.empty();
            }
            type = answer.get() == Reading.AS_TEXT ? CustomType.TEXT : type;
        } else if (chosen == null
                && type != CustomType.TEXT
                && answers.of(column(), Reading.AS_TEXT).isPresent()) {
            type = CustomType.TEXT;
        }
        CustomType last = type;
        return switch (type) {
            case TEXT, YES_NO -> Optional.of(ColumnStyle.PLAIN.withType(type));
            case NUMBER -> numbers.style(answers, file).map(style -> style.withType(last));
            case DATE -> dates.style(answers, file).map(style -> style.withType(last));
        };
    }

    @Override
    Question question(Evidence file) {
        if (misfits()) {
            return new Question(
                    column(),
                    Message.of(
                            switch (likeliest()) {
                                case NUMBER -> "clean.ask.knownNumber";
                                case DATE -> "clean.ask.knownDate";
                                case YES_NO, TEXT -> "clean.ask.knownYesNo";
                            },
                            column(),
                            misses[likeliest().ordinal()],
                            misfit),
                    List.of(
                            new Question.Option(Reading.AS_KNOWN, misfit, Message.of("clean.ask.asKnown")),
                            new Question.Option(Reading.AS_TEXT, misfit, Message.of("clean.ask.asText"))));
        }
        Question open = likeliest() == CustomType.DATE ? dates.question(file) : numbers.question(file);
        if (chosen != null) {
            return open;
        }
        List<Question.Option> options = new ArrayList<>(open.options());
        String found = options.getFirst().found();
        options.add(new Question.Option(Reading.AS_TEXT, found, Message.of("clean.ask.asText")));
        return new Question(column(), open.sentence(), options);
    }

    @Override
    void notes(ColumnStyle style, Consumer<Message> to) {
        switch (style.type()) {
            case TEXT -> {}
            case YES_NO -> to.accept(Message.of("clean.note.typeYesNo", column(), filled));
            case NUMBER -> {
                to.accept(Message.of("clean.note.typeNumber", column(), filled));
                numbers.notes(style, to);
            }
            case DATE -> {
                to.accept(Message.of("clean.note.typeDate", column(), filled));
                dates.notes(style, to);
                if (timed > 0) {
                    to.accept(Message.of("clean.note.timeLost", column(), timed));
                }
            }
        }
    }
}
