package org.clientele.app.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clientele.analysis.recommend.league.Split;
import org.clientele.model.text.Refusal;

/**
 * How a part of a file is hidden: once, or fold after fold.
 *
 * @param rules one rule for each time that recommenders are trained
 * @param needsTime whether the rule makes sense only where rows have a time
 */
public record SplitWish(List<Split.Rule> rules, boolean needsTime) {
    public SplitWish {
        rules = List.copyOf(rules);
    }

    /** The newest row of each person. */
    public static SplitWish last() {
        return new SplitWish(List.of(new Split.Rule.LastLine()), false);
    }

    /**
     * Reads {@code last}, {@code basket}, {@code time:DAYS}, {@code random:SHARE} or {@code folds:N}.
     *
     * @throws Refusal when it is none of them
     */
    public static SplitWish parse(String text, long seed) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        int at = plain.indexOf(':');
        String word = at < 0 ? plain : plain.substring(0, at);
        String value = at < 0 ? "" : plain.substring(at + 1);
        try {
            switch (word) {
                case "last" -> {
                    if (value.isEmpty()) {
                        return last();
                    }
                }
                case "basket" -> {
                    if (value.isEmpty()) {
                        return new SplitWish(List.of(new Split.Rule.LastBasket()), false);
                    }
                }
                case "time" -> {
                    return new SplitWish(List.of(new Split.Rule.LastDays(Integer.parseInt(value))), true);
                }
                case "random" -> {
                    return new SplitWish(List.of(new Split.Rule.RandomShare(Double.parseDouble(value), seed)), false);
                }
                case "folds" -> {
                    int folds = Integer.parseInt(value);
                    List<Split.Rule> rules = new ArrayList<>();
                    for (int fold = 0; fold < Math.max(1, folds); fold++) {
                        rules.add(new Split.Rule.Fold(fold, folds, seed));
                    }
                    return new SplitWish(rules, false);
                }
                default -> {
                    // refused below
                }
            }
        } catch (IllegalArgumentException unreadable) {
            throw new Refusal(Refusal.of("evaluate.refused.split", text).sentence(), unreadable);
        }
        throw Refusal.of("evaluate.refused.split", text);
    }
}
