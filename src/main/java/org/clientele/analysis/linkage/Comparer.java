package org.clientele.analysis.linkage;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says how far two rows agree in one field. */
final class Comparer {
    private static final double CLOSE = 0.92;
    private static final double SIMILAR = 0.80;
    private static final int SHORTEST_SLIP = 4;
    private static final int LEAST_DIGITS = 7;
    private static final double MOST_WORDS = 0.75;
    private static final double SOME_WORDS = 0.5;
    private static final double NEAR_NUMBER = 0.05;

    private final FieldKind kind;
    private final Values values;
    private final @Nullable Values partner;
    private final JaroWinkler likeness = new JaroWinkler();
    private final Slips slips = new Slips();

    Comparer(FieldKind kind, Values values, @Nullable Values partner) {
        this.kind = kind;
        this.values = values;
        this.partner = partner;
    }

    /** The answers it can give, without "unknown". */
    Set<Agreement> answers() {
        EnumSet<Agreement> answers = EnumSet.of(Agreement.SAME, Agreement.CLOSE, Agreement.DIFFERENT);
        switch (kind) {
            case NAME -> {
                answers.add(Agreement.SIMILAR);
                answers.add(Agreement.SHORT);
                if (partner != null) {
                    answers.add(Agreement.SWAPPED);
                }
            }
            case TEXT, EMAIL -> answers.addAll(EnumSet.of(Agreement.SIMILAR, Agreement.PARTLY));
            case DATE -> answers.addAll(EnumSet.of(Agreement.SIMILAR, Agreement.SWAPPED, Agreement.PARTLY));
            case CODE, PHONE -> answers.add(Agreement.SIMILAR);
            case NUMBER -> {}
        }
        return answers;
    }

    /** How far two rows agree. */
    Agreement of(int a, int b) {
        String x = values.at(a);
        String y = values.at(b);
        if (x == null || y == null) {
            return partner == null ? Agreement.UNKNOWN : halfBlank(a, b, x, y);
        }
        if (values.code()[a] == values.code()[b]) {
            return Agreement.SAME;
        }
        return switch (kind) {
            case NAME -> name(a, b, x, y);
            case TEXT -> text(x, y);
            case CODE -> code(x, y);
            case DATE -> date(x, y);
            case NUMBER -> number(x, y);
            case EMAIL -> email(x, y);
            case PHONE -> phone(x, y);
        };
    }

    /** One has no value here, but the other's may stand in its other field. */
    private Agreement halfBlank(int a, int b, @Nullable String x, @Nullable String y) {
        return x != null && crossed(x, b) || y != null && crossed(y, a) ? Agreement.SWAPPED : Agreement.UNKNOWN;
    }

    private boolean crossed(String value, int other) {
        String there = partner == null ? null : partner.at(other);
        return there != null
                && there.length() > 1
                && (there.equals(value) || there.length() >= SHORTEST_SLIP && likeness.of(there, value) >= CLOSE);
    }

    private Agreement name(int a, int b, String x, String y) {
        double alike = likeness.of(x, y);
        if (alike >= CLOSE) {
            return Agreement.CLOSE;
        }
        if (isInitial(x, y) || isInitial(y, x) || PetNames.related(x, y)) {
            return Agreement.SHORT;
        }
        if (crossed(x, b) || crossed(y, a)) {
            return Agreement.SWAPPED;
        }
        return alike >= SIMILAR || isSlip(x, y) ? Agreement.SIMILAR : Agreement.DIFFERENT;
    }

    private static boolean isInitial(String x, String y) {
        return y.startsWith(x) && (x.length() == 1 || x.length() < y.length() && y.charAt(x.length()) == ' ')
                || x.length() == 1 && y.startsWith(x);
    }

    private boolean isSlip(String x, String y) {
        int most = Math.max(x.length(), y.length());
        return most >= SHORTEST_SLIP && slips.apart(x, y) <= (most + 1) / 4;
    }

    private Agreement text(String x, String y) {
        if (likeness.of(x, y) >= CLOSE && Slips.one(x, y)) {
            return Agreement.CLOSE;
        }
        double words = sharedWords(x, y);
        if (words >= MOST_WORDS) {
            return Agreement.CLOSE;
        }
        if (words >= SOME_WORDS) {
            return Agreement.PARTLY;
        }
        return likeness.of(x, y) >= CLOSE || isSlip(x, y) ? Agreement.SIMILAR : Agreement.DIFFERENT;
    }

    /** Words in both, by the words in either. */
    private static double sharedWords(String x, String y) {
        if (x.indexOf(' ') < 0 && y.indexOf(' ') < 0) {
            return 0;
        }
        Set<String> mine = new HashSet<>();
        for (String word : x.split(" ")) {
            mine.add(word);
        }
        int either = mine.size();
        int both = 0;
        Set<String> seen = new HashSet<>();
        for (String word : y.split(" ")) {
            if (seen.add(word)) {
                if (mine.contains(word)) {
                    both++;
                } else {
                    either++;
                }
            }
        }
        return (double) both / either;
    }

    private Agreement code(String x, String y) {
        if (x.length() >= SHORTEST_SLIP && Slips.one(x, y)) {
            return Agreement.CLOSE;
        }
        return isSlip(x, y) ? Agreement.SIMILAR : Agreement.DIFFERENT;
    }

    private Agreement date(String x, String y) {
        if (x.length() != 8 || y.length() != 8) {
            return Slips.one(x, y) ? Agreement.CLOSE : Agreement.DIFFERENT;
        }
        boolean sameYear = x.regionMatches(0, y, 0, 4);
        if (sameYear && x.regionMatches(4, y, 6, 2) && x.regionMatches(6, y, 4, 2)) {
            return Agreement.SWAPPED;
        }
        if (Slips.one(x, y)) {
            return Agreement.CLOSE;
        }
        if (x.regionMatches(4, y, 4, 4) || sameYear && (x.regionMatches(4, y, 4, 2) || x.regionMatches(6, y, 6, 2))) {
            return Agreement.PARTLY;
        }
        return sameYear ? Agreement.SIMILAR : Agreement.DIFFERENT;
    }

    private static Agreement number(String x, String y) {
        try {
            double a = Double.parseDouble(x);
            double b = Double.parseDouble(y);
            boolean near = Math.abs(a - b) <= NEAR_NUMBER * Math.max(Math.abs(a), Math.abs(b));
            return a == b ? Agreement.SAME : near ? Agreement.CLOSE : slip(x, y);
        } catch (NumberFormatException words) {
            return slip(x, y);
        }
    }

    private static Agreement slip(String x, String y) {
        return x.length() > 1 && y.length() > 1 && Slips.one(x, y) ? Agreement.CLOSE : Agreement.DIFFERENT;
    }

    private Agreement email(String x, String y) {
        // b.meyer12 and b.meyer13 are as alike as a slip of the pen, and are two people; two exchanged signs are a
        // slip.
        String ofMine = digits(x);
        String ofOther = digits(y);
        if (!ofMine.equals(ofOther) && !(sorted(ofMine).equals(sorted(ofOther)) && Slips.one(ofMine, ofOther))) {
            return Agreement.DIFFERENT;
        }
        if (Slips.one(x, y)) {
            return Agreement.CLOSE;
        }
        String mine = Spelling.mailbox(x);
        String other = Spelling.mailbox(y);
        if (mine.equals(other)) {
            boolean sameHouse = x.regionMatches(x.lastIndexOf('@'), y, y.lastIndexOf('@'), x.length())
                    && x.length() - x.lastIndexOf('@') == y.length() - y.lastIndexOf('@');
            return sameHouse ? Agreement.CLOSE : Agreement.PARTLY;
        }
        return likeness.of(x, y) >= CLOSE || slips.apart(x, y) <= 2 ? Agreement.SIMILAR : Agreement.DIFFERENT;
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }

    private static String sorted(String text) {
        char[] signs = text.toCharArray();
        Arrays.sort(signs);
        return new String(signs);
    }

    private static Agreement phone(String x, String y) {
        int tail = Math.min(x.length(), y.length());
        // the same number with and without its country is the same; the same end behind another area is not
        if (tail >= LEAST_DIGITS && (x.endsWith(withoutZeros(y)) || y.endsWith(withoutZeros(x)))) {
            return Agreement.SAME;
        }
        if (tail >= LEAST_DIGITS && Slips.one(x, y)) {
            return Agreement.CLOSE;
        }
        return tail >= LEAST_DIGITS
                        && x.regionMatches(x.length() - LEAST_DIGITS, y, y.length() - LEAST_DIGITS, LEAST_DIGITS)
                ? Agreement.SIMILAR
                : Agreement.DIFFERENT;
    }

    /** A number without the zeros in front that stand for the country or the area. */
    private static String withoutZeros(String number) {
        int from = 0;
        while (from < number.length() - LEAST_DIGITS && number.charAt(from) == '0') {
            from++;
        }
        return number.substring(from);
    }
}
