package org.clientele.app.revenue;

import java.util.ArrayList;
import java.util.List;
import org.clientele.facts.RevenueBasis;
import org.clientele.model.text.Message;
import org.clientele.model.trade.RevenueDefinition;

/** Says in a few words what a figure of revenue counts; stands beside every such figure. */
public final class RevenueWords {
    private RevenueWords() {}

    /** "Revenue: paid orders, refunds left out, tax included, CNY." */
    public static Message caption(RevenueBasis basis) {
        return caption(basis.definition(), basis.currency());
    }

    /** "Revenue: paid orders, refunds left out, tax included, CNY." */
    public static Message caption(RevenueDefinition definition, String currency) {
        List<Object> parts = new ArrayList<>();
        parts.add(Message.of(definition.cancelled() ? "revenue.orders.cancelled" : "revenue.orders.paid"));
        parts.add(Message.of("revenue.refunds." + definition.refunds().word()));
        parts.add(Message.of(definition.tax().inRevenue() ? "revenue.tax.with" : "revenue.tax.without"));
        if (definition.shipping()) {
            parts.add(Message.of("revenue.shipping.with"));
        }
        if (definition.free()) {
            parts.add(Message.of("revenue.free.with"));
        }
        if (!currency.isEmpty()) {
            parts.add(currency);
        }
        return Message.of("revenue.caption", List.copyOf(parts));
    }

    /** What the definition could not do for lack of a rate; nothing when all lines are as it says. */
    public static List<Message> notes(RevenueBasis basis) {
        List<Message> notes = new ArrayList<>();
        basis.unrated().forEach((currency, lines) -> notes.add(Message.of("revenue.note.unrated", lines, currency)));
        if (basis.untaxed() > 0) {
            notes.add(Message.of("revenue.note.untaxed", basis.untaxed()));
        }
        return notes;
    }
}
