package org.clientele.data.read.sheet;

import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import java.util.Map;

/** Cuts a web page into tags and texts, as forgiving as browsers are with what shops write. */
final class Markup implements AutoCloseable {
    /** What was read last. */
    enum Token {
        TEXT,
        START,
        END,
        NOTHING
    }

    private static final int LONGEST = 1 << 16;
    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", "\u00A0"),
            Map.entry("euro", "€"),
            Map.entry("pound", "£"),
            Map.entry("yen", "¥"),
            Map.entry("cent", "¢"),
            Map.entry("copy", "©"),
            Map.entry("reg", "®"),
            Map.entry("trade", "™"),
            Map.entry("deg", "°"),
            Map.entry("middot", "·"),
            Map.entry("bull", "•"),
            Map.entry("hellip", "…"),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("laquo", "«"),
            Map.entry("raquo", "»"),
            Map.entry("times", "×"),
            Map.entry("szlig", "ß"),
            Map.entry("auml", "ä"),
            Map.entry("ouml", "ö"),
            Map.entry("uuml", "ü"),
            Map.entry("Auml", "Ä"),
            Map.entry("Ouml", "Ö"),
            Map.entry("Uuml", "Ü"),
            Map.entry("eacute", "é"),
            Map.entry("egrave", "è"),
            Map.entry("euml", "ë"),
            Map.entry("ecirc", "ê"),
            Map.entry("Eacute", "É"),
            Map.entry("agrave", "à"),
            Map.entry("aacute", "á"),
            Map.entry("acirc", "â"),
            Map.entry("atilde", "ã"),
            Map.entry("aring", "å"),
            Map.entry("aelig", "æ"),
            Map.entry("ccedil", "ç"),
            Map.entry("iacute", "í"),
            Map.entry("icirc", "î"),
            Map.entry("iuml", "ï"),
            Map.entry("ntilde", "ñ"),
            Map.entry("oacute", "ó"),
            Map.entry("ocirc", "ô"),
            Map.entry("otilde", "õ"),
            Map.entry("oslash", "ø"),
            Map.entry("uacute", "ú"),
            Map.entry("ucirc", "û"),
            Map.entry("ugrave", "ù"));

    private final Reader in;
    private final StringBuilder text = new StringBuilder();
    private String tag = "";
    private int pushed = -1;

    Markup(Reader in) {
        this.in = in;
    }

    /** The text, or what stands in the tag. */
    String text() {
        return text.toString();
    }

    /** The tag's name in small letters. */
    String tag() {
        return tag;
    }

    private int read() throws IOException {
        if (pushed >= 0) {
            int c = pushed;
            pushed = -1;
            return c;
        }
        return in.read();
    }

    Token next() throws IOException {
        text.setLength(0);
        int c = read();
        if (c < 0) return Token.NOTHING;
        if (c != '<') return plain(c);
        c = read();
        if (c == '!' || c == '?') return declaration(c);
        boolean end = c == '/';
        if (end) c = read();
        if (c < 0) return Token.NOTHING;
        if (!Character.isLetter(c)) {
            text.append(end ? "</" : "<");
            if (c == '<') pushed = c;
            else text.append((char) c);
            return Token.TEXT;
        }
        element(c);
        if (!end && (tag.equals("script") || tag.equals("style") || tag.equals("textarea"))) raw(tag);
        return end ? Token.END : Token.START;
    }

    private Token plain(int first) throws IOException {
        int c = first;
        while (c >= 0 && c != '<' && text.length() < LONGEST) {
            if (c == '&') entity();
            else text.append((char) c);
            c = read();
        }
        pushed = c;
        return Token.TEXT;
    }

    private void element(int first) throws IOException {
        StringBuilder word = new StringBuilder();
        int c = first;
        while (c >= 0 && c != '>' && c != '/' && c > ' ') {
            if (word.length() < 40) word.append((char) c);
            c = read();
        }
        tag = word.toString().toLowerCase(Locale.ROOT);
        int quote = 0;
        while (c >= 0 && (quote != 0 || c != '>')) {
            if (quote == 0 && (c == '"' || c == '\'') && !text.isEmpty() && text.charAt(text.length() - 1) == '=')
                quote = c;
            else if (c == quote) quote = 0;
            if (text.length() < LONGEST) text.append((char) c);
            c = read();
        }
    }

    private Token declaration(int kind) throws IOException {
        int dashes = 0;
        int c = read();
        boolean comment = kind == '!' && c == '-';
        if (comment) {
            c = read();
            comment = c == '-';
            c = comment ? read() : c;
        }
        while (c >= 0) {
            if (c == '>' && (!comment || dashes >= 2)) break;
            dashes = c == '-' ? dashes + 1 : 0;
            c = read();
        }
        return Token.TEXT;
    }

    /** Passes over what is no markup, up to the end tag. */
    private void raw(String name) throws IOException {
        StringBuilder tail = new StringBuilder();
        String end = "</" + name;
        for (int c = read(); c >= 0; c = read()) {
            tail.append(Character.toLowerCase((char) c));
            if (tail.length() > end.length()) tail.deleteCharAt(0);
            if (c == name.charAt(name.length() - 1) && tail.toString().equals(end)) break;
        }
        for (int c = read(); c >= 0 && c != '>'; ) c = read();
    }

    private void entity() throws IOException {
        StringBuilder word = new StringBuilder();
        int c = read();
        while (c >= 0 && word.length() < 10 && (Character.isLetterOrDigit(c) || c == '#')) {
            word.append((char) c);
            c = read();
        }
        String letters = letters(word.toString());
        if (letters.isEmpty()) {
            text.append('&').append(word);
            pushed = c;
            return;
        }
        text.append(letters);
        if (c != ';') pushed = c;
    }

    private static String letters(String word) {
        if (!word.startsWith("#")) return ENTITIES.getOrDefault(word, "");
        boolean hex = word.length() > 1 && (word.charAt(1) == 'x' || word.charAt(1) == 'X');
        try {
            int point = Integer.parseInt(word.substring(hex ? 2 : 1), hex ? 16 : 10);
            return Character.isValidCodePoint(point) && point > 0 ? Character.toString(point) : "";
        } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
            return "";
        }
    }

    /** An attribute of the tag that was read last; the empty text without one. */
    String attribute(String name) {
        String all = text.toString();
        String small = all.toLowerCase(Locale.ROOT);
        int at = -1;
        do {
            at = small.indexOf(name, at + 1);
        } while (at > 0 && (small.charAt(at - 1) > ' ' || !assigned(small, at + name.length())));
        if (at < 0 || !assigned(small, at + name.length())) return "";
        int from = small.indexOf('=', at) + 1;
        while (from < all.length() && all.charAt(from) <= ' ') from++;
        if (from >= all.length()) return "";
        char q = all.charAt(from);
        if (q == '"' || q == '\'') {
            int to = all.indexOf(q, from + 1);
            return to < 0 ? "" : all.substring(from + 1, to);
        }
        int to = from;
        while (to < all.length() && all.charAt(to) > ' ') to++;
        return all.substring(from, to);
    }

    private static boolean assigned(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) <= ' ') i++;
        return i < text.length() && text.charAt(i) == '=';
    }

    /** Whether the tag hides what is in it. */
    boolean hides() {
        return attribute("style").replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
