package org.clientele.model.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.clientele.model.text.Refusal;

/** The words, texts, numbers and signs of a rule that somebody has written, read one after the other. */
final class RuleTokens {
    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private int next;

    private enum Kind {
        WORD,
        TEXT,
        NUMBER,
        DATE,
        SIGN,
        END
    }

    private record Token(Kind kind, String text, int at) {}

    RuleTokens(String source) {
        this.source = source;
        int at = 0;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '"' || c == '“' || c == '”') {
                at = text(at);
            } else if (c == '(' || c == ')' || c == ',' || c == '，' || c == '（' || c == '）' || c == '%') {
                String sign = c == '，' ? "," : c == '（' ? "(" : c == '）' ? ")" : String.valueOf(c);
                tokens.add(new Token(Kind.SIGN, sign, at++));
            } else {
                at = run(at);
            }
        }
        tokens.add(new Token(Kind.END, "", source.length()));
    }

    private int text(int from) {
        StringBuilder text = new StringBuilder();
        int at = from + 1;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '"' || c == '”') {
                tokens.add(new Token(Kind.TEXT, text.toString(), from));
                return at + 1;
            }
            if (c == '\\' && at + 1 < source.length()) {
                at++;
                char escaped = source.charAt(at);
                text.append(escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped == 't' ? '\t' : escaped);
            } else {
                text.append(c);
            }
            at++;
        }
        throw Refusal.of("rule.text.quote", from + 1);
    }

    private int run(int from) {
        int at = from;
        while (at < source.length()
                && !Character.isWhitespace(source.charAt(at))
                && "()（）,，%\"“”".indexOf(source.charAt(at)) < 0) {
            at++;
        }
        String run = source.substring(from, at);
        Kind kind = run.matches("-?\\d+(\\.\\d+)?")
                ? Kind.NUMBER
                : run.matches("\\d{4}-\\d{2}-\\d{2}") ? Kind.DATE : Kind.WORD;
        tokens.add(new Token(kind, kind == Kind.WORD ? run.toLowerCase(Locale.ROOT) : run, from));
        return at;
    }

    private Token now() {
        return tokens.get(next);
    }

    /** Whether these words come next. */
    boolean sees(String... words) {
        for (int i = 0; i < words.length; i++) {
            Token token = tokens.get(Math.min(next + i, tokens.size() - 1));
            if ((token.kind() != Kind.WORD && token.kind() != Kind.SIGN)
                    || !token.text().equals(words[i])) {
                return false;
            }
        }
        return true;
    }

    /** Takes these words when they come next. */
    boolean takes(String... words) {
        if (!sees(words)) {
            return false;
        }
        next += words.length;
        return true;
    }

    /** Takes these words, which must come next. */
    void expect(String... words) {
        if (!takes(words)) {
            throw unexpected(String.join(" ", words));
        }
    }

    boolean seesText() {
        return now().kind() == Kind.TEXT;
    }

    boolean seesNumber() {
        return now().kind() == Kind.NUMBER;
    }

    boolean seesEnd() {
        return now().kind() == Kind.END;
    }

    /** Takes a text in quotes. */
    String text() {
        if (!seesText()) {
            throw unexpected("\"…\"");
        }
        return tokens.get(next++).text();
    }

    /** Takes a number. */
    BigDecimal number() {
        if (!seesNumber()) {
            throw unexpected("0…9");
        }
        return new BigDecimal(tokens.get(next++).text());
    }

    /** Takes a whole number from 0 to a bound. */
    int whole(int atMost) {
        BigDecimal number = number();
        if (number.stripTrailingZeros().scale() > 0
                || number.signum() < 0
                || number.compareTo(BigDecimal.valueOf(atMost)) > 0) {
            next--;
            throw unexpected("0…" + atMost);
        }
        return number.intValueExact();
    }

    /** Takes a number of degrees from minus to plus a bound. */
    BigDecimal degrees(int most) {
        BigDecimal number = number();
        if (!Place.Point.within(number, most)) {
            next--;
            throw unexpected(-most + "…" + most);
        }
        return number;
    }

    /** Takes a day. */
    LocalDate day() {
        Token token = now();
        if (token.kind() == Kind.DATE) {
            try {
                LocalDate day = LocalDate.parse(token.text());
                next++;
                return day;
            } catch (DateTimeParseException noSuchDay) {
                throw new Refusal(unexpected("2026-11-02").sentence(), noSuchDay);
            }
        }
        throw unexpected("2026-11-02");
    }

    /** Takes any word. */
    String word() {
        if (now().kind() != Kind.WORD) {
            throw unexpected("abc");
        }
        return tokens.get(next++).text();
    }

    /** Takes one of these words and gives its place. */
    int oneOf(String... words) {
        int at = Arrays.asList(words).indexOf(now().text());
        if (at < 0 || now().kind() != Kind.WORD) {
            throw unexpected(String.join(" | ", words));
        }
        next++;
        return at;
    }

    /** Goes back by one. */
    void back() {
        next--;
    }

    /** What stands here is not what can stand here. */
    Refusal unexpected(String expected) {
        Token token = now();
        return token.kind() == Kind.END
                ? Refusal.of("rule.text.end", expected)
                : Refusal.of("rule.text.unexpected", token.at() + 1, token.text(), expected);
    }
}
