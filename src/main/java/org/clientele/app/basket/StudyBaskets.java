package org.clientele.app.basket;

import org.clientele.analysis.basket.Baskets;
import org.clientele.analysis.basket.FactBaskets;
import org.clientele.analysis.basket.Level;
import org.clientele.analysis.basket.Scope;
import org.clientele.analysis.basket.follow.FollowResult;
import org.clientele.analysis.basket.follow.FollowSpec;
import org.clientele.analysis.basket.follow.Follows;
import org.clientele.analysis.basket.mine.Itemsets;
import org.clientele.analysis.basket.mine.MineSpec;
import org.clientele.analysis.basket.mine.Miner;
import org.clientele.analysis.basket.rule.Rules;
import org.clientele.analysis.numeric.Workers;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;

/** Finds out what is bought together, and what is bought after what. */
public final class StudyBaskets {
    private static final int FEW = 10;
    private static final double SELDOM = 0.0002;
    private static final int MOST_BY_ITSELF = 1_500_000;
    private final Workers workers = Workers.ofMachine();

    /** What is bought together by the customers of a workbench. */
    public Job<BasketStudy> together(Workbench workbench, BasketWish wish) {
        return new Job<>(
                Message.of("basket.job.together"),
                checkpoint -> together(workbench.facts(checkpoint.part(0, 0.1)), wish, checkpoint.part(0.1, 1)));
    }

    /** What is bought together in a snapshot. */
    public BasketStudy together(Facts facts, BasketWish wish, Checkpoint checkpoint) {
        Baskets baskets = FactBaskets.of(facts, wish.level(), wish.scope(), checkpoint.part(0, 0.1));
        return study(
                baskets,
                ItemNames.of(facts, wish.level()),
                wish.level() == Level.PRODUCT ? -1 : products(facts),
                wish,
                checkpoint.part(0.1, 1));
    }

    /** What is bought together in transactions of a file. */
    public Job<BasketStudy> together(Transactions read, BasketWish wish) {
        return new Job<>(
                Message.of("basket.job.together"),
                checkpoint -> study(read.baskets(), read.names(), -1, wish, checkpoint));
    }

    private static int products(Facts facts) {
        boolean[] met = new boolean[facts.catalogue().size()];
        int products = 0;
        for (int line = 0; line < facts.lines().size(); line++) {
            int product = facts.lines().product()[line];
            if (product >= 0 && facts.lines().counts(line) && !met[product]) {
                met[product] = true;
                products++;
            }
        }
        return products;
    }

    private BasketStudy study(Baskets baskets, ItemNames names, int products, BasketWish wish, Checkpoint checkpoint) {
        checkpoint.step(Message.of("basket.job.mine", baskets.size()));
        boolean own = wish.support() > 0;
        int least = !own
                ? Math.max(FEW, MineSpec.least(SELDOM, baskets.size()))
                : wish.support() < 1 ? MineSpec.least(wish.support(), baskets.size()) : (int) Math.ceil(wish.support());
        while (true) {
            MineSpec spec = new MineSpec(wish.method(), least, wish.longest(), own ? MineSpec.MOST : MOST_BY_ITSELF);
            try {
                Itemsets sets = Miner.run(baskets, spec, workers, checkpoint.part(0, 0.6));
                checkpoint.step(Message.of("basket.job.rules", sets.size()));
                Rules rules = Rules.of(sets, wish.several(), workers, checkpoint.part(0.6, 1));
                return new BasketStudy(names, wish.scope(), BasketStudy.size(baskets, products, least), sets, rules);
            } catch (Refusal tooMany) {
                // Where nobody has asked for a support, rarer itemsets are left out until there is room for all.
                if (own || least > baskets.size() || !tooMany.sentence().key().equals("basket.too-many")) {
                    throw tooMany;
                }
                least *= 2;
            }
        }
    }

    /** What customers of a workbench buy some days after something else. */
    public Job<FollowStudy> after(Workbench workbench, FollowSpec spec) {
        return new Job<>(
                Message.of("basket.job.after"),
                checkpoint -> after(workbench.facts(checkpoint.part(0, 0.1)), spec, checkpoint.part(0.1, 1)));
    }

    /** What is bought some days after something else in a snapshot. */
    public FollowStudy after(Facts facts, FollowSpec spec, Checkpoint checkpoint) {
        checkpoint.step(Message.of("basket.job.after.step", spec.days()));
        FollowResult result = Follows.run(facts, spec, workers, checkpoint);
        ItemNames names = ItemNames.of(facts, spec.level());
        return new FollowStudy(
                names,
                spec,
                result.pairs().stream()
                        .map(pair -> {
                            String first = names.names().get(pair.first());
                            String then = names.names().get(pair.then());
                            return new FollowRow(pair, first, then, BasketWords.follow(first, then, pair, spec.days()));
                        })
                        .toList(),
                result.tested(),
                result.people());
    }

    /** Baskets of the whole shop in words: how many, of what. */
    public static Message answer(BasketStudy study, RuleTable table) {
        return table.all() == 0
                ? Message.of("basket.answer.none", study.size().baskets())
                : Message.of(
                        study.scope() == Scope.ORDER ? "basket.answer.order" : "basket.answer.lifetime",
                        study.size().baskets(),
                        table.all());
    }
}
