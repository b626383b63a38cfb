package org.clientele.analysis.audience;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.clientele.analysis.numeric.Assignment;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;
import org.clientele.model.campaign.ControlPlan;
import org.clientele.model.campaign.Exclusion;
import org.clientele.model.contact.ContactRules;
import org.clientele.model.contact.Gate;
import org.clientele.model.run.Checkpoint;

/**
 * Makes an audience of a group: takes out, in a fixed order, everybody who must not or should not get the message.
 *
 * <p>No rule of a group can bring back somebody who is taken out here. Each person leaves for exactly one first reason,
 * and the group less all who left is the audience. Preparing costs one pass over all customers; a run then costs
 * milliseconds, so that counts can follow the hand.
 */
public final class AudiencePipeline {
    private final Facts facts;
    private final Addresses addresses;
    private final Reasons reasons;
    private final Lawful lawful;
    private final Split split;
    private final double[] globalDraw;

    private AudiencePipeline(Facts facts, Addresses addresses, String[] unitNames, double[] globalDraw, Lawful lawful) {
        this.facts = facts;
        this.addresses = addresses;
        this.lawful = lawful;
        this.reasons = new Reasons(facts, addresses);
        this.split = new Split(facts, addresses.units(), unitNames, addresses.formerNames(facts.people()));
        this.globalDraw = globalDraw;
    }

    /**
     * Gets ready for any number of runs on one snapshot.
     *
     * @param globalSeed the secret of this year's global comparison group, not empty
     */
    public static AudiencePipeline prepare(Facts facts, String globalSeed, Checkpoint checkpoint) {
        return prepare(facts, globalSeed, ContactRules.usual(), checkpoint);
    }

    /**
     * Gets ready for any number of runs on one snapshot.
     *
     * @param globalSeed the secret of this year's global comparison group, not empty
     * @param rules what the workbench asks for before somebody is written to
     */
    public static AudiencePipeline prepare(Facts facts, String globalSeed, ContactRules rules, Checkpoint checkpoint) {
        Addresses addresses = Addresses.of(facts.people(), checkpoint);
        String[] unitNames = addresses.unitNames(facts.people());
        int[] unit = addresses.units();
        List<String> names = new ArrayList<>(unit.length);
        for (int u : unit) {
            names.add(unitNames[u]);
        }
        checkpoint.check();
        double[] draws = Split.keepHeld(
                new Assignment(globalSeed),
                new Assignment(globalSeed).draws(names),
                unit,
                addresses.formerNames(facts.people()));
        return new AudiencePipeline(facts, addresses, unitNames, draws, new Lawful(facts, new Gate(rules)));
    }

    /** The audience of a group: prepares and runs in one go. */
    public static Audience run(
            Facts facts, CustomerSet segment, AudienceSpec spec, String globalSeed, Checkpoint checkpoint) {
        return prepare(facts, globalSeed, checkpoint).run(segment, spec, checkpoint);
    }

    /** The snapshot it was prepared for. */
    public Facts facts() {
        return facts;
    }

    /** The people of this year's global comparison group. */
    public CustomerSet globalControl(double share) {
        CustomerSet.Builder held = new CustomerSet.Builder(globalDraw.length);
        for (int c = 0; c < globalDraw.length; c++) {
            if (globalDraw[c] < share) {
                held.add(c);
            }
        }
        return held.build();
    }

    /**
     * The audience of a group.
     *
     * @param segment the people of the group
     */
    public Audience run(CustomerSet segment, AudienceSpec spec, Checkpoint checkpoint) {
        checkpoint.check();
        Run run = new Run(segment);
        run.out(Exclusion.NOT_A_CUSTOMER, reasons.notCustomers());
        run.out(Exclusion.NO_ADDRESS, reasons.withoutAddress(spec.channel(), spec.plainMailboxOnly()));
        run.out(Exclusion.NO_CONSENT, lawful.notAgreed(spec.channel()));
        run.out(Exclusion.NOT_LAWFUL, lawful.notLawful(spec.channel(), spec.today()));
        run.out(Exclusion.STOPPED, reasons.stopped(spec.channel()));
        run.out(Exclusion.UNDER_AGE, lawful.underAge(spec.today()));
        run.out(Exclusion.GLOBAL_CONTROL, globalControl(spec.control().globalShare()));
        run.out(Exclusion.COMPLAINED, reasons.complained(spec.channel(), spec.today()));
        run.out(Exclusion.CAPPED, reasons.capped(spec.channel(), spec.caps(), spec.nowHour()));
        checkpoint.check();
        run.out(Exclusion.SAME_ADDRESS, sameAddress(run.left, addresses.mates(spec.channel())));
        ControlPlan plan = spec.control();
        double share = plan.shareFor(run.left.size());
        boolean stratified = run.left.size() < AudienceSpec.STRATIFIED_BELOW;
        run.out(
                Exclusion.CONTROL,
                stratified
                        ? split.stratified(run.left, share, spec.seed())
                        : split.plain(run.left, share, spec.seed()));
        CustomerSet over = spec.limit() == 0 || run.left.size() <= spec.limit()
                ? CustomerSet.none(facts.customers())
                : run.left.andNot(split.drawn(run.left, spec.limit(), spec.seed() + " limit"));
        run.out(Exclusion.LIMIT, over);
        return new Audience(
                spec.channel(), segment, run.left, run.steps, run.everyReason, share, stratified && share > 0);
    }

    /** Of people who share an address all but one: who ordered last stays, and of equals the one known first. */
    private CustomerSet sameAddress(CustomerSet people, int[] mate) {
        int[] best = new int[mate.length];
        Arrays.fill(best, -1);
        CustomerSet.Builder out = new CustomerSet.Builder(mate.length);
        people.forEach(c -> {
            int rival = best[mate[c]];
            if (rival < 0) {
                best[mate[c]] = c;
            } else if (lastOrder(c) > lastOrder(rival)) {
                best[mate[c]] = c;
                out.add(rival);
            } else {
                out.add(c);
            }
        });
        return out.build();
    }

    private int lastOrder(int customer) {
        OrderLines lines = facts.lines();
        for (int i = lines.offset()[customer + 1] - 1; i >= lines.offset()[customer]; i--) {
            if (lines.counts(i)) {
                return lines.day()[i];
            }
        }
        return Integer.MIN_VALUE;
    }

    private static final class Run {
        private final CustomerSet gross;
        private final List<Audience.Step> steps = new ArrayList<>();
        private final Map<Exclusion, CustomerSet> everyReason = new EnumMap<>(Exclusion.class);
        private CustomerSet left;

        Run(CustomerSet gross) {
            this.gross = gross;
            this.left = gross;
        }

        void out(Exclusion reason, CustomerSet holdsFor) {
            everyReason.put(reason, gross.and(holdsFor));
            CustomerSet out = left.and(holdsFor);
            steps.add(new Audience.Step(reason, left.size(), out));
            left = left.andNot(out);
        }
    }
}
