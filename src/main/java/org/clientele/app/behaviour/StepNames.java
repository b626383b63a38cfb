package org.clientele.app.behaviour;

import java.util.Locale;
import org.clientele.analysis.funnel.FunnelStep;
import org.clientele.model.text.Message;

/** Names the steps of funnels for people. */
public final class StepNames {
    private StepNames() {}

    /** "Viewed · Tea", "Ordered", "Second order". */
    public static Message of(FunnelStep step) {
        return switch (step) {
            case FunnelStep.Event(String type, FunnelStep.With with) -> with(event(type), with);
            case FunnelStep.Order(FunnelStep.With with) -> with(Message.of("funnel.step.order"), with);
            case FunnelStep.OrderNumber(int number) ->
                number <= 3 ? Message.of("funnel.step.order." + number) : Message.of("funnel.step.order.nth", number);
        };
    }

    /** What was recorded, in words that people know where it is one of the usual kinds. */
    public static Message event(String type) {
        String usual = switch (type.toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_')) {
            case "view", "product_view", "viewed_product", "page_view", "pageview" -> "view";
            case "cart", "add_to_cart", "added_to_cart" -> "cart";
            case "visit", "session", "login" -> "visit";
            case "checkout", "started_checkout" -> "checkout";
            case "search" -> "search";
            case "newsletter_click", "email_click", "click" -> "click";
            case "newsletter_open", "email_open", "open" -> "open";
            default -> "";
        };
        return usual.isEmpty() ? Message.of("funnel.event", type) : Message.of("funnel.event." + usual);
    }

    private static Message with(Message what, FunnelStep.With with) {
        return with.kind() == FunnelStep.Kind.ANYTHING ? what : Message.of("funnel.step.with", what, with.word());
    }
}
