package org.clientele.app.behaviour;

import java.util.Locale;
import org.clientele.analysis.funnel.FunnelStep;
import org.clientele.analysis.funnel.FunnelStep.With;
import org.clientele.facts.Facts;
import org.clientele.model.text.Refusal;

/**
 * Reads steps of funnels in the words of the command line: {@code order}, {@code order:2} for the second order, the word of
 * any event, and behind any of them {@code /category=}, {@code /brand=} or {@code /product=} with a word.
 */
public final class StepWords {
    private StepWords() {}

    /**
     * The step that is meant.
     *
     * @throws Refusal when there is no such event, category, brand or product
     */
    public static FunnelStep parse(Facts facts, String text) {
        int slash = text.indexOf('/');
        String doing = (slash < 0 ? text : text.substring(0, slash)).strip();
        With with = slash < 0 ? With.anything() : with(facts, text.substring(slash + 1), text);
        if (doing.equalsIgnoreCase("order")) {
            return new FunnelStep.Order(with);
        }
        if (doing.toLowerCase(Locale.ROOT).startsWith("order:")) {
            return number(doing.substring("order:".length()), with, text);
        }
        return facts.events().type().words().stream()
                .filter(doing::equals)
                .findFirst()
                .or(() -> facts.events().type().words().stream()
                        .filter(doing::equalsIgnoreCase)
                        .findFirst())
                .<FunnelStep>map(type -> new FunnelStep.Event(type, with))
                .orElseThrow(() -> Refusal.of(
                        "funnel.words.doing", doing, facts.events().type().words()));
    }

    private static FunnelStep number(String digits, With with, String text) {
        try {
            int number = Integer.parseInt(digits);
            if (number < 1 || with.kind() != FunnelStep.Kind.ANYTHING) {
                throw Refusal.of("funnel.words.number", text);
            }
            return new FunnelStep.OrderNumber(number);
        } catch (NumberFormatException notANumber) {
            throw new Refusal(Refusal.of("funnel.words.number", text).sentence(), notANumber);
        }
    }

    private static With with(Facts facts, String part, String text) {
        int equals = part.indexOf('=');
        String kind = equals < 0 ? "" : part.substring(0, equals).strip().toLowerCase(Locale.ROOT);
        String word = part.substring(equals + 1).strip();
        return switch (kind) {
            case "category" ->
                known(
                        new With(FunnelStep.Kind.CATEGORY, word),
                        facts.catalogue().category().words().contains(word));
            case "brand" ->
                known(
                        new With(FunnelStep.Kind.BRAND, word),
                        facts.catalogue().brand().words().contains(word));
            case "product" -> {
                boolean found = false;
                for (int p = 0; p < facts.catalogue().size() && !found; p++) {
                    found = facts.catalogue().sku().get(p).equals(word);
                }
                yield known(new With(FunnelStep.Kind.PRODUCT, word), found);
            }
            default -> throw Refusal.of("funnel.words.with", text);
        };
    }

    private static With known(With with, boolean there) {
        if (!there) {
            throw Refusal.of("funnel.words.unknown", with.word());
        }
        return with;
    }
}
