package org.clientele.cli;

import java.math.BigDecimal;
import java.util.Locale;
import org.clientele.model.campaign.Ranking;
import org.clientele.model.text.Refusal;
import org.clientele.model.trade.Money;
import picocli.CommandLine.Option;

/** Who comes first where a campaign cannot go to everybody, as options of a command. */
final class RankOptions {
    @Option(
            names = "--rank",
            paramLabel = "random|likely|gain",
            description = "Who comes first under a limit or budget (default: ${DEFAULT-VALUE}).")
    String rank = "random";

    @Option(names = "--budget", paramLabel = "MONEY", description = "The most that may be spent on messages.")
    BigDecimal budget = BigDecimal.ZERO;

    @Option(
            names = "--worth",
            paramLabel = "MONEY",
            description = "What one answer is worth (default: what orders of such people bring).")
    BigDecimal worth = BigDecimal.ZERO;

    @Option(
            names = "--priority",
            paramLabel = "N",
            description = "Drafts with a higher number keep their people (default: ${DEFAULT-VALUE}).")
    int priority;

    /** What was asked for. */
    Ranking ranking() {
        if (budget.signum() < 0 || worth.signum() < 0) {
            throw Refusal.of("reach.command.money");
        }
        for (Ranking.Order order : Ranking.Order.values()) {
            if (order.name().toLowerCase(Locale.ROOT).equals(rank)) {
                return Ranking.usual()
                        .by(order)
                        .spending(Money.of(budget))
                        .worth(Money.of(worth))
                        .before(priority);
            }
        }
        throw Refusal.of("reach.command.rank", rank);
    }
}
