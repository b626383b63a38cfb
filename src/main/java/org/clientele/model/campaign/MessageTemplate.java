package org.clientele.model.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clientele.model.text.Refusal;

/**
 * A text with places such as <code>{{name|friend}}</code> that are filled in for each person.
 *
 * <p>What stands after the bar is used when the person's field is blank; without it the place stays empty. Tags of the
 * sending tool, such as <code>{{unsubscribe_link}}</code>, are left as they are.
 */
public final class MessageTemplate {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([^{}|]*)(?:\\|([^{}]*))?}}");

    /** Tags that the sending tool fills in itself: the way to unsubscribe, to see it in a browser, to change a profile. */
    private static final Pattern OF_THE_TOOL = Pattern.compile(
            "(?i).*(unsub|opt[_-]?out|preference|manage_?consent|view_?in_?browser|web_?view|web_?version|mirror"
                    + "|update_?profile|abmelde|退订).*");

    /** Room for a value, so that most texts are put together without moving. */
    private static final int USUAL_VALUE = 24;

    private final List<Piece> pieces;
    private final int usual;

    private MessageTemplate(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
        int signs = 0;
        for (Piece piece : pieces) {
            signs += piece instanceof Piece.Words words ? words.text().length() : USUAL_VALUE;
        }
        this.usual = signs;
    }

    /**
     * Reads a template.
     *
     * @param known the fields that exist, in lower case
     * @throws Refusal when it names a field that does not exist, or a place is not closed
     */
    public static MessageTemplate of(String text, Set<String> known) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = PLACE.matcher(text);
        int from = 0;
        while (matcher.find()) {
            literal(text.substring(from, matcher.start()), pieces);
            String field = fieldOf(matcher.group(1));
            if (!known.contains(field) && OF_THE_TOOL.matcher(field).matches()) {
                pieces.add(new Piece.Words(matcher.group()));
                from = matcher.end();
                continue;
            }
            if (!known.contains(field)) {
                throw Refusal.of("campaign.template.unknown", matcher.group(1).strip(), String.join(", ", known));
            }
            String fallback = matcher.group(2);
            pieces.add(new Piece.Place(field, fallback == null ? "" : fallback));
            from = matcher.end();
        }
        literal(text.substring(from), pieces);
        return new MessageTemplate(pieces);
    }

    private static void literal(String text, List<Piece> pieces) {
        if (text.contains("{{") || text.contains("}}")) {
            String shown = text.strip();
            throw Refusal.of(
                    "campaign.template.open", shown.length() > 40 ? shown.substring(0, 40) + "…" : shown, "{{name|…}}");
        }
        if (!text.isEmpty()) {
            pieces.add(new Piece.Words(text));
        }
    }

    /** The form in which field names are compared: lower case, blanks as underscores. */
    public static String fieldOf(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
    }

    /** The fields it uses, in order of first use. */
    public Set<String> fields() {
        Set<String> fields = new LinkedHashSet<>();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Place place) {
                fields.add(place.field());
            }
        }
        return fields;
    }

    /** The fields that have no fall-back text. */
    public Set<String> bareFields() {
        Set<String> fields = new LinkedHashSet<>();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Place place && place.fallback().isBlank()) {
                fields.add(place.field());
            }
        }
        return fields;
    }

    /** What stands in for each field where it is blank; of several places the first that says something. */
    public Map<String, String> fallbacks() {
        Map<String, String> fallbacks = new LinkedHashMap<>();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Place place) {
                fallbacks.merge(place.field(), place.fallback(), (first, later) -> first.isBlank() ? later : first);
            }
        }
        return fallbacks;
    }

    /**
     * The text for one person.
     *
     * @param values the person's value of a field, empty where blank
     */
    public String fill(UnaryOperator<String> values) {
        StringBuilder text = new StringBuilder(usual);
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Words words -> text.append(words.text());
                case Piece.Place place -> {
                    String value = values.apply(place.field());
                    text.append(value.isBlank() ? place.fallback() : value.strip());
                }
            }
        }
        return text.toString();
    }

    private sealed interface Piece {
        record Words(String text) implements Piece {}

        record Place(String field, String fallback) implements Piece {}
    }
}
