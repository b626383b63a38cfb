package org.clientele.app.features;

import org.clientele.analysis.attributes.MixTable;
import org.clientele.analysis.attributes.Unit;
import org.clientele.analysis.features.Dropped;
import org.clientele.analysis.features.FeatureColumn;
import org.clientele.analysis.features.Relevance;
import org.clientele.analysis.features.Source;
import org.clientele.app.notice.Amount;
import org.clientele.app.notice.Share;
import org.clientele.model.text.Message;
import org.clientele.model.trade.Money;

/** What people call features, their values and their ranges. */
public final class FeatureWords {
    private FeatureWords() {}

    /** The name of a source. */
    public static Message name(Source.Origin origin) {
        return switch (origin.kind()) {
            case ATTRIBUTE -> Message.of("attribute.name." + origin.base());
            case MIX -> mix(origin.base(), origin.level());
            case FIELD ->
                origin.level().isEmpty()
                        ? Message.of("features.field." + origin.base())
                        : Message.of("features.verbatim", origin.level());
            case TAG -> Message.of("features.tag", origin.level());
            case CROSS -> Message.of("features.cross", ofKey(origin.base()), ofKey(origin.level()));
        };
    }

    /** The name of a source by its key, for places where the source itself is not there. */
    public static Message ofKey(String key) {
        int colon = key.indexOf(':');
        String base = colon < 0 ? key : key.substring(0, colon);
        String level = colon < 0 ? "" : key.substring(colon + 1);
        return switch (base) {
            case "tag" -> Message.of("features.tag", level);
            case "city", "region", "country" -> Message.of("features.field." + base);
            case "field" -> Message.of("features.verbatim", level);
            default -> level.isEmpty() ? Message.of("attribute.name." + base) : mix(base, level);
        };
    }

    private static Message mix(String word, String level) {
        if (word.equals("weekday")) {
            return Message.of("features.mix.weekday", Message.of("features.weekday." + level));
        }
        return Message.of(
                "features.mix." + word,
                level.equals(MixTable.OTHER) ? Message.of("features.other") : Message.of("features.verbatim", level));
    }

    /** How a source is computed, in a sentence. */
    public static Message formula(Source.Origin origin) {
        return switch (origin.kind()) {
            case ATTRIBUTE -> Message.of("attribute.formula." + origin.base());
            case MIX -> Message.of("features.formula." + origin.base());
            case FIELD -> Message.of("features.formula.field");
            case TAG -> Message.of("features.formula.tag");
            case CROSS -> Message.of("features.formula.cross");
        };
    }

    /** The name of a column. */
    public static Message name(FeatureColumn column) {
        Message source = name(column.origin());
        return switch (column.part()) {
            case VALUE -> source;
            case WORD -> Message.of("features.column.word", source, column.word());
            case OTHER -> Message.of("features.column.other", source);
            case FREQUENCY -> Message.of("features.column.frequency", source);
            case ORDER -> Message.of("features.column.order", source);
            case BLANK -> Message.of("features.column.blank", source);
        };
    }

    /** Why a column was left out. */
    public static Message why(Dropped dropped) {
        return switch (dropped.reason()) {
            case EMPTY -> Message.of("features.dropped.empty");
            case CONSTANT -> Message.of("features.dropped.constant");
            case TWIN -> Message.of("features.dropped.twin", dropped.twin());
            case IDENTIFIER -> Message.of("features.dropped.identifier");
        };
    }

    /** A value with its unit. */
    public static Message value(Unit unit, double value, String currency) {
        if (Double.isNaN(value)) {
            return Message.of("features.value.none");
        }
        return switch (unit) {
            case MONEY -> Message.of("features.value.as", new Amount(Math.round(value * Money.SCALE), currency));
            case SHARE, BALANCE -> Message.of("features.value.as", new Share(value));
            case DAYS -> Message.of("features.value.days", value);
            case COUNT, RATE, NUMBER -> Message.of("features.value.number", value);
            case RATIO -> Message.of("features.value.times", value);
        };
    }

    /** A range of values or a word. */
    public static Message slice(Relevance.Slice slice, Unit unit, String currency) {
        if (slice.blank()) {
            return Message.of("features.slice.blank");
        }
        if (!slice.word().isEmpty()) {
            return slice.word().equals(MixTable.OTHER)
                    ? Message.of("features.other")
                    : Message.of("features.verbatim", slice.word());
        }
        return slice.to() == Double.POSITIVE_INFINITY
                ? Message.of("features.slice.from", value(unit, slice.from(), currency))
                : Message.of(
                        "features.slice.range", value(unit, slice.from(), currency), value(unit, slice.to(), currency));
    }
}
