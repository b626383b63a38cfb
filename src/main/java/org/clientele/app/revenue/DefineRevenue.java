package org.clientele.app.revenue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.Conventions;
import org.clientele.app.workbench.Conventions.Total;
import org.clientele.app.workbench.Profile;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.facts.People;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.trade.RevenueDefinition;
import org.clientele.model.trade.RevenueDefinition.Refunds;
import org.clientele.model.trade.RevenueDefinition.Tax;

/** Tries out and changes what counts as revenue, and with it what a workbench is about. */
public final class DefineRevenue {
    /**
     * What a change came to.
     *
     * @param facts the snapshot that follows it
     * @param before revenue of the last twelve months before, in ten-thousandths
     * @param after the same after
     */
    public record Changed(Facts facts, long before, long after) {}

    /** What is chosen now, and what each other choice would make. */
    public Job<WhatIf> whatIf(Workbench workbench) {
        return new Job<>(Message.of("revenue.job.try"), checkpoint -> whatIf(workbench, checkpoint));
    }

    private static WhatIf whatIf(Workbench workbench, Checkpoint checkpoint) {
        Facts facts = workbench.facts(checkpoint.part(0, 0.5));
        Conventions conventions = workbench.conventions();
        Map<RevenueDefinition, Total> totals = new LinkedHashMap<>();
        if (facts.dataDay() != People.NO_DAY) {
            List<RevenueDefinition> all = List.copyOf(choices(facts.revenue().definition()));
            List<Total> found = conventions.totals(
                    all, RevenueYear.firstDay(facts.dataDay()), facts.dataDay(), checkpoint.part(0.5, 1));
            for (int i = 0; i < all.size(); i++) {
                totals.put(all.get(i), found.get(i));
            }
        }
        return new WhatIf(
                conventions.profile(),
                facts.revenue(),
                totals,
                conventions.otherCurrencies(),
                conventions.zoneIsFixed());
    }

    /** A definition, and those that differ from it in one choice. */
    static Set<RevenueDefinition> choices(RevenueDefinition now) {
        List<RevenueDefinition> all = new ArrayList<>(List.of(now));
        for (Refunds refunds : Refunds.values()) {
            all.add(now.with(refunds));
        }
        Tax tax = now.tax();
        for (boolean yes : new boolean[] {false, true}) {
            all.add(now.withCancelled(yes));
            all.add(now.withFree(yes));
            all.add(now.withShipping(yes));
            all.add(now.with(new Tax(yes, tax.inRevenue(), tax.rate())));
            all.add(now.with(new Tax(tax.inFiles(), yes, tax.rate())));
        }
        return new LinkedHashSet<>(all);
    }

    /** Changes what a workbench is about and what counts; where the snapshot cannot follow, nothing is changed. */
    public Job<Changed> change(Workbench workbench, Profile profile, RevenueDefinition definition) {
        return new Job<>(
                Message.of("revenue.job.change"), checkpoint -> change(workbench, profile, definition, checkpoint));
    }

    private static Changed change(
            Workbench workbench, Profile profile, RevenueDefinition definition, Checkpoint checkpoint) {
        long before = RevenueYear.of(workbench.facts(checkpoint.part(0, 0.3))).total();
        Conventions conventions = workbench.conventions();
        Profile profileBefore = conventions.profile();
        RevenueDefinition definitionBefore = conventions.revenue();
        conventions.change(profile, definition);
        try {
            Facts facts = workbench.facts(checkpoint.part(0.3, 1));
            return new Changed(facts, before, RevenueYear.of(facts).total());
        } catch (RuntimeException | Error stopped) {
            conventions.change(profileBefore, definitionBefore);
            throw stopped;
        }
    }
}
