package org.clientele.data.clean;

import java.util.Optional;
import java.util.function.Consumer;
import org.clientele.model.intake.Answers;
import org.clientele.model.intake.Question;
import org.clientele.model.table.Field;
import org.clientele.model.text.Message;

/** The votes of a column of numbers that name something, on what spreadsheets have done to them. */
final class IdVotes extends ColumnVotes {
    private static final int KEPT = 15;
    private static final int LONGEST = 20;
    private static final double MOST = 0.8;

    private final Field field;
    private final long[] lengths = new long[LONGEST + 1];
    private long all;
    private long digits;
    private long leadingZeros;
    private long pointZeros;
    private long otherPoints;
    private long longOnes;
    private long cut;

    IdVotes(String column, Field field) {
        super(column);
        this.field = field;
    }

    @Override
    void vote(String cell) {
        all++;
        int point = cell.indexOf('.');
        if (point > 0) {
            if (IdReader.wholeDigits(Cells.trim(cell)) > 0) {
                pointZeros++;
            } else {
                otherPoints++;
            }
        }
        String text = Cells.trim(cell);
        int n = text.length();
        if (n > LONGEST || n == 0) {
            return;
        }
        int zeros = 0;
        for (int i = 0; i < n; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return;
            }
            zeros = c == '0' ? zeros + 1 : 0;
        }
        digits++;
        lengths[n]++;
        leadingZeros += text.charAt(0) == '0' ? 1 : 0;
        if (n > KEPT + 1) {
            longOnes++;
            cut += zeros >= n - KEPT ? 1 : 0;
        }
    }

    @Override
    Optional<ColumnStyle> style(Answers answers, Evidence file) {
        return Optional.of(ColumnStyle.PLAIN.withNumbers(pointZeros > 0 && otherPoints == 0, destroyed(), shortened()));
    }

    /** A spreadsheet keeps fifteen digits of a number: where all longer ones end in zeros from there on, it has had them. */
    private boolean destroyed() {
        return longOnes > 0 && cut == longOnes && (longOnes >= 3 || lengths[18] + lengths[19] + lengths[20] > 0);
    }

    /** The length that nearly all numbers have, when some are shorter and none begins with a zero. */
    private int shortened() {
        if (digits < all || leadingZeros > 0 || digits < 3) {
            return 0;
        }
        int most = 0;
        for (int n = 1; n <= LONGEST; n++) {
            most = lengths[n] > lengths[most] ? n : most;
        }
        boolean fixed = switch (field) {
            case POSTCODE -> most == 5 || most == 4 || most == 6;
            case SKU -> most == 8 || most == 12 || most == 13 || most == 14;
            default -> false;
        };
        boolean whole = lengths[most] == digits;
        return fixed && !whole && lengths[most] >= MOST * digits ? most : 0;
    }

    @Override
    Question question(Evidence file) {
        throw new IllegalStateException("nothing to ask");
    }

    @Override
    void notes(ColumnStyle style, Consumer<Message> to) {
        if (style.digits() > 0) {
            long shorter = 0;
            for (int n = 1; n < style.digits(); n++) {
                shorter += lengths[n];
            }
            if (shorter > 0) {
                to.accept(Message.of("clean.note.zeros", column(), style.digits(), shorter));
            }
        }
        if (style.cut()) {
            to.accept(Message.of("clean.note.cut", column(), longOnes));
        }
    }
}
