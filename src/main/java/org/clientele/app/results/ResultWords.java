package org.clientele.app.results;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.clientele.analysis.experiment.Effect;
import org.clientele.analysis.experiment.Power;
import org.clientele.analysis.experiment.Verdict;
import org.clientele.analysis.results.Compared;
import org.clientele.analysis.results.Measure;
import org.clientele.analysis.results.Profit;
import org.clientele.app.notice.Amount;
import org.clientele.app.notice.Headline;
import org.clientele.app.notice.HeadlineAmount;
import org.clientele.app.notice.Share;
import org.clientele.model.text.Message;

/** Says in words what a campaign came to: the answer first, then how sure it is, then the money. */
public final class ResultWords {
    private static final double LEAST_P = 0.001;
    private static final double PER = 1_000;
    private static final double[] ODDS = {0.001, 0.01, 0.05};
    private static final int[] ONE_IN = {1_000, 100, 20};

    private ResultWords() {}

    /** A verdict in a few words. */
    public static Message verdict(Verdict verdict) {
        return Message.of("results.verdict." + word(verdict));
    }

    /** The word of a verdict in files, such as {@code does-not-work}. */
    public static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The heading over a result: its verdict, or what it waits for. */
    public static Message heading(CampaignResult result) {
        Verdict verdict = result.verdict();
        return verdict == null
                ? Message.of("results.standing." + result.standing().name().toLowerCase(Locale.ROOT))
                : verdict(verdict);
    }

    /** The result in sentences, the most important first. */
    public static List<Message> sentences(CampaignResult result) {
        List<Message> said = new ArrayList<>();
        switch (result.standing()) {
            case WAITING -> said.add(Message.of("results.say.waiting", due(result)));
            case NO_COMPARISON ->
                said.add(Message.of("results.say.nocomparison", result.counts().after()));
            case NOTHING_HAPPENED ->
                said.add(Message.of("results.say.nothing", result.arms().size()));
            case READ -> {
                Compared main = result.main();
                if (main != null) {
                    said.addAll(read(result, main));
                }
            }
        }
        if (result.strays() > 0) {
            said.add(Message.of("results.say.strays", result.strays()));
        }
        return said;
    }

    private static LocalDate due(CampaignResult result) {
        LocalDate sent = result.campaign().sent();
        return (sent == null ? LocalDate.ofEpochDay(result.dataDay()) : sent)
                .plusDays(result.plan().days());
    }

    private static List<Message> read(CampaignResult result, Compared main) {
        List<Message> said = new ArrayList<>();
        Verdict verdict = result.verdict();
        if (verdict == Verdict.SPLIT_WRONG) {
            said.add(Message.of(
                    "results.say.split",
                    shares(sizes(result)),
                    shares(result.split().shares())));
            return said;
        }
        if (verdict == Verdict.TOO_SMALL) {
            said.add(tooSmall(result, main));
        }
        said.add(change(result, main));
        if (result.versions().stream().anyMatch(one -> one.measure() == main.measure())) {
            said.add(Message.of("results.say.version", result.name(main.arm()), result.name(main.base())));
        }
        if (verdict == Verdict.KEEP_COLLECTING) {
            int left = result.decided() == null ? 0 : result.decided().daysLeft();
            said.add(left > 0 ? Message.of("results.say.keep", left) : Message.of("results.say.keep.over"));
        }
        Compared revenue = result.effect(Measure.REVENUE);
        Effect money = revenue == null ? null : revenue.contrast().money();
        if (money != null && main.measure() != Measure.REVENUE && verdict != Verdict.TOO_SMALL) {
            said.add(money(money, result.currency()));
        }
        Effect effect = main.effect();
        if (verdict == Verdict.WORKS
                && main.measure() == Measure.ORDER
                && result.effects().contains(main)) {
            long buyers = Math.round(effect.treated().mean() * effect.treated().people());
            said.add(Message.of(
                    "results.say.because",
                    buyers,
                    Math.round(effect.difference() * effect.treated().people())));
        }
        said.add(fooled(effect));
        return said;
    }

    private static Message tooSmall(CampaignResult result, Compared main) {
        double base = main.effect().control().mean();
        double lift = result.plan().lift();
        if (!main.measure().share() || !(base > 0) || base * (1 + lift) >= 1) {
            return Message.of("results.say.small");
        }
        long needed = Power.usual().perArm(base, lift);
        return Message.of(
                "results.say.small.needed",
                needed,
                main.effect().control().people() + main.effect().treated().people());
    }

    /**
     * What changed, per thousand people or in money per person, with the range that is right on any day: against no message,
     * or against another version by its name.
     */
    public static Message change(CampaignResult result, Compared compared) {
        Effect effect = compared.effect();
        double difference = effect.difference();
        String way = difference > 0 ? "more" : difference < 0 ? "fewer" : "same";
        boolean versions = compared.base() != result.arms().control();
        String key = switch (compared.measure()) {
            case ORDER, VISIT, REVENUE -> versions ? "results.than." : "results.say.";
            case CLICK, UNSUBSCRIBE -> "results.say.";
        };
        List<Object> said = new ArrayList<>();
        if (compared.measure().share()) {
            said.add(new Headline(Math.abs(difference) * PER));
            said.add(new Headline(effect.anytimeLow() * PER));
            said.add(new Headline(effect.anytimeHigh() * PER));
        } else {
            said.add(new Amount(Math.round(Math.abs(difference)), result.currency()));
            said.add(new Amount(Math.round(effect.anytimeLow()), result.currency()));
            said.add(new Amount(Math.round(effect.anytimeHigh()), result.currency()));
        }
        if (versions) {
            said.add(result.name(compared.base()));
        }
        return new Message(key + compared.measure().word() + "-" + way, said);
    }

    private static Message money(Effect effect, String currency) {
        return Message.of(
                "results.say.money",
                new HeadlineAmount(Math.round(effect.difference() * PER), currency),
                new HeadlineAmount(Math.round(effect.low() * PER), currency),
                new HeadlineAmount(Math.round(effect.high() * PER), currency));
    }

    /** How likely such a difference is when nothing changed. */
    public static Message fooled(Effect effect) {
        for (int i = 0; i < ODDS.length; i++) {
            if (effect.anytimeP() <= ODDS[i]) {
                return Message.of("results.say.fooled.less", ONE_IN[i]);
            }
        }
        return effect.anytimeP() > 0.5
                ? Message.of("results.say.fooled.more")
                : Message.of("results.say.fooled.about", Math.round(1 / effect.anytimeP()));
    }

    private static double[] sizes(CampaignResult result) {
        return Arrays.stream(result.arms().sizes()).asDoubleStream().toArray();
    }

    /** Shares as they are said, 61/39. */
    private static String shares(double[] parts) {
        double all = Arrays.stream(parts).sum();
        StringBuilder said = new StringBuilder();
        for (double part : parts) {
            said.append(said.isEmpty() ? "" : "/").append(Math.round(100 * part / all));
        }
        return said.toString();
    }

    /** The three ways to count, each with its rule. */
    public static List<Message> counts(CampaignResult result) {
        CampaignResult.Counts counts = result.counts();
        List<Message> said = new ArrayList<>();
        said.add(Message.of(
                "results.count.tracked", counts.tracked(), new Amount(counts.trackedRevenue(), result.currency())));
        said.add(Message.of(
                "results.count.last",
                counts.lastTouch(),
                new Amount(counts.lastTouchRevenue(), result.currency()),
                counts.claims().days()));
        said.add(
                Double.isNaN(counts.extra())
                        ? Message.of(isBroken(result) ? "results.count.extra.split" : "results.count.extra.none")
                        : Message.of(
                                "results.count.extra",
                                new Headline(Math.round(counts.extra())),
                                new Headline(Math.round(counts.extraLow())),
                                new Headline(Math.round(counts.extraHigh()))));
        return said;
    }

    /** Why nobody can tell how many orders came because of the message, in a few words. */
    public static Message extraUnknown(CampaignResult result) {
        return Message.of(isBroken(result) ? "results.tile.extra.split" : "results.tile.extra.none");
    }

    private static boolean isBroken(CampaignResult result) {
        return result.verdict() == Verdict.SPLIT_WRONG;
    }

    /** A chance as statisticians write it, which is never nothing at all. */
    public static Message p(double chance) {
        return chance < LEAST_P ? Message.of("results.p.least", LEAST_P) : Message.of("results.p", chance);
    }

    /** How much of the revenue is claimed, and how much of it twice. */
    public static Message audit(CampaignResult result) {
        var claims = result.counts().claims();
        return Message.of("results.audit", new Share(claims.claimedShare()), claims.byMany(), claims.claimed());
    }

    /** Money made and spent. */
    public static List<Message> profit(CampaignResult result) {
        Profit profit = result.profit();
        if (profit == null) {
            return List.of(Message.of("results.profit.none"));
        }
        String currency = result.currency();
        List<Message> said = new ArrayList<>();
        said.add(Message.of(
                "results.profit.sales",
                new Amount(Math.round(profit.sales()), currency),
                new Amount(Math.round(profit.salesLow()), currency),
                new Amount(Math.round(profit.salesHigh()), currency)));
        said.add(
                profit.marginKnown()
                        ? Message.of(
                                "results.profit.margin", new Share(profit.marginRate()), new Share(profit.costKnown()))
                        : Message.of("results.profit.nomargin"));
        said.add(
                profit.cost() == 0
                        ? Message.of("results.profit.free")
                        : Message.of("results.profit.cost", new Amount(profit.cost(), currency)));
        said.add(Message.of(
                profit.marginKnown() ? "results.profit.left" : "results.profit.left.sales",
                new Amount(Math.round(profit.profit()), currency),
                new Amount(Math.round(profit.profitLow()), currency),
                new Amount(Math.round(profit.profitHigh()), currency)));
        return said;
    }
}
