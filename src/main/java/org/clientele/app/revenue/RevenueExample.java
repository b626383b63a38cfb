package org.clientele.app.revenue;

import java.util.ArrayList;
import java.util.List;
import org.clientele.app.notice.Amount;
import org.clientele.model.text.Message;
import org.clientele.model.trade.Money;
import org.clientele.model.trade.OrderStatus;
import org.clientele.model.trade.RevenueDefinition;
import org.clientele.model.trade.RevenuePart;
import org.clientele.model.trade.RevenueRule;

/**
 * Two made-up orders and what a definition makes of each of their lines.
 *
 * @param rows the lines
 * @param revenue what they add up to, in ten-thousandths
 */
public record RevenueExample(List<Row> rows, long revenue) {
    private static final long PIECE = 1_000;
    private static final long TAX = 23 * Money.SCALE;
    private static final long SHIPPING = 10 * Money.SCALE;

    public RevenueExample {
        rows = List.copyOf(rows);
    }

    /**
     * A line.
     *
     * @param what what it is
     * @param paid what stands in the file
     * @param counts what it counts, in words
     * @param part the part that it plays
     */
    public record Row(Message what, Amount paid, Message counts, RevenuePart part) {}

    private record Line(String what, long units, OrderStatus status) {}

    private static final List<Line> HOME = List.of(
            new Line("revenue.example.paid", 100, OrderStatus.PAID),
            new Line("revenue.example.returned", 50, OrderStatus.REFUNDED),
            new Line("revenue.example.back", -20, OrderStatus.REFUNDED),
            new Line("revenue.example.cancelled", 30, OrderStatus.CANCELLED),
            new Line("revenue.example.free", 0, OrderStatus.PAID));

    private static final List<Line> ABROAD = List.of(new Line("revenue.example.abroad", 40, OrderStatus.PAID));

    /** What a definition makes of the example. */
    public static RevenueExample of(RevenueDefinition definition, String currency) {
        String other = definition.rates().isEmpty()
                ? currency.equals("USD") ? "EUR" : "USD"
                : definition.rates().keySet().iterator().next();
        RevenueRule rule = new RevenueRule(definition, currency);
        List<Row> rows = new ArrayList<>();
        long home = order(rule.order(null, TAX, SHIPPING), HOME, currency, currency, rows);
        long abroad = order(rule.order(other, RevenueRule.UNKNOWN, RevenueRule.UNKNOWN), ABROAD, other, currency, rows);
        return new RevenueExample(rows, home + abroad);
    }

    private static long order(RevenueRule rule, List<Line> lines, String paidIn, String currency, List<Row> into) {
        lines.forEach(line ->
                rule.line(line.units() * Money.SCALE, PIECE, line.status().ordinal()));
        rule.close();
        for (int i = 0; i < lines.size(); i++) {
            Amount paid = new Amount(lines.get(i).units() * Money.SCALE, paidIn);
            Amount worth = new Amount(Math.abs(rule.worth(i)), currency);
            boolean returned = lines.get(i).status() == OrderStatus.REFUNDED;
            Message counts = switch (rule.part(i)) {
                case NONE ->
                    rule.rated() ? Message.of("revenue.example.out") : Message.of("revenue.example.unrated", paidIn);
                case SALE -> Message.of(returned ? "revenue.example.sold-apart" : "revenue.example.counts", worth);
                case GIVEN_BACK -> Message.of("revenue.example.counts", new Amount(-worth.value(), currency));
                case APART -> Message.of("revenue.example.apart", worth);
            };
            into.add(new Row(Message.of(lines.get(i).what()), paid, counts, rule.part(i)));
        }
        return rule.revenue();
    }
}
