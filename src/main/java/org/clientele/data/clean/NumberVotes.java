package org.clientele.data.clean;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.clientele.model.intake.Answers;
import org.clientele.model.intake.Question;
import org.clientele.model.intake.Reading;
import org.clientele.model.text.Message;

/** The votes of a column of numbers on its decimal mark, its currency and its unit. */
final class NumberVotes extends ColumnVotes {
    private final boolean plain;
    private final String home;
    private final long[] marks = new long[NumberReader.Evidence.values().length];
    private final Map<String, Long> currencies = new HashMap<>();
    private final Map<String, Long> units = new HashMap<>();
    private String ambiguous = "";

    /**
     * No votes yet.
     *
     * @param plain whether the point is known to be the decimal mark
     * @param home the currency of the workbench
     */
    NumberVotes(String column, boolean plain, String home) {
        super(column);
        this.plain = plain;
        this.home = home;
    }

    @Override
    void vote(String cell) {
        NumberReader.Evidence evidence = NumberReader.evidence(cell);
        marks[evidence.ordinal()]++;
        if (ambiguous.isEmpty()
                && (evidence == NumberReader.Evidence.POINT_OR_GROUP
                        || evidence == NumberReader.Evidence.COMMA_OR_GROUP)) {
            ambiguous = Cells.typed(cell);
        }
        if (!digit(cell.charAt(0)) || !digit(cell.charAt(cell.length() - 1))) {
            Measure measure = Measure.of(Cells.typed(cell), home);
            if (!measure.currency().isEmpty()) {
                currencies.merge(measure.currency(), 1L, Long::sum);
            } else if (!measure.unit().isEmpty()) {
                units.merge(measure.unit(), 1L, Long::sum);
            }
        }
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    @Override
    Evidence evidence() {
        return new Evidence(0, 0, points(), commas());
    }

    /** Whether its cells carry at most one unit, and not a currency beside it. */
    boolean uniform() {
        return units.size() + currencies.size() <= 1;
    }

    @Override
    Optional<ColumnStyle> style(Answers answers, Evidence file) {
        Measure measure = new Measure(most(currencies), most(units));
        return comma(answers, file)
                .map(comma -> ColumnStyle.PLAIN.withDecimalComma(comma).withMeasure(measure));
    }

    private Optional<Boolean> comma(Answers answers, Evidence file) {
        long points = points();
        long commas = commas();
        long open = marks[NumberReader.Evidence.POINT_OR_GROUP.ordinal()]
                + marks[NumberReader.Evidence.COMMA_OR_GROUP.ordinal()];
        Optional<Boolean> own = decided(commas, points);
        if (own.isPresent()) {
            return own;
        }
        if (points + commas == 0 && (open == 0 || plain)) {
            return Optional.of(false);
        }
        return answers.of(column(), Reading.DECIMAL_COMMA, Reading.DECIMAL_POINT)
                .map(reading -> reading == Reading.DECIMAL_COMMA)
                .or(() -> points + commas > 0 ? Optional.empty() : decided(file.commas(), file.points()));
    }

    @Override
    Question question(Evidence file) {
        String found = ambiguous;
        if (found.isEmpty()) {
            return new Question(
                    column(),
                    Message.of("clean.ask.decimals", column(), points(), commas()),
                    List.of(
                            new Question.Option(Reading.DECIMAL_POINT, "", Message.of("clean.ask.point")),
                            new Question.Option(Reading.DECIMAL_COMMA, "", Message.of("clean.ask.comma"))));
        }
        return new Question(
                column(),
                Message.of("clean.ask.decimal", column(), found),
                List.of(
                        option(Reading.DECIMAL_POINT, found, plain(found, false)),
                        option(Reading.DECIMAL_COMMA, found, plain(found, true))));
    }

    private static String plain(String found, boolean comma) {
        long value = NumberReader.read(Measure.withoutUnit(found), comma, 4);
        return value == NumberReader.NONE || value == NumberReader.TOO_LARGE
                ? found
                : BigDecimal.valueOf(value, 4).stripTrailingZeros().toPlainString();
    }

    @Override
    void notes(ColumnStyle style, Consumer<Message> to) {
        long open = marks[NumberReader.Evidence.POINT_OR_GROUP.ordinal()]
                + marks[NumberReader.Evidence.COMMA_OR_GROUP.ordinal()];
        if (style.decimalComma() || open > 0) {
            to.accept(
                    style.decimalComma()
                            ? Message.of("clean.note.comma", column(), commas(), points())
                            : Message.of("clean.note.point", column(), points(), commas()));
        }
        if (currencies.size() > 1) {
            to.accept(Message.of(
                    "clean.note.currencies",
                    column(),
                    String.join(", ", currencies.keySet().stream().sorted().toList())));
        } else if (!currencies.isEmpty()) {
            String currency = most(currencies);
            to.accept(Message.of("clean.note.currency", column(), currency, currencies.getOrDefault(currency, 0L)));
        }
        if (!units.isEmpty()) {
            String unit = most(units);
            to.accept(Message.of("clean.note.unit", column(), unit, units.getOrDefault(unit, 0L)));
        }
    }

    /** Whether some cells carry another currency than the workbench's. */
    boolean foreign() {
        return currencies.keySet().stream().anyMatch(currency -> !currency.equals(home));
    }

    private static String most(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.<String, Long>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private long points() {
        return marks[NumberReader.Evidence.POINT.ordinal()];
    }

    private long commas() {
        return marks[NumberReader.Evidence.COMMA.ordinal()];
    }
}
