package org.clientele.analysis.audience;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.campaign.ControlPlan;
import org.clientele.model.campaign.Exclusion;
import org.clientele.model.contact.ContactRules;
import org.clientele.model.contact.Gate;
import org.clientele.model.run.Checkpoint;
import org.jspecify.annotations.Nullable;

/**
 * Makes an audience of a group: takes out, in a fixed order, everybody who must not or should not get the message.
 *
 * <p>No rule of a group can bring back somebody who is taken out here. Each person leaves for exactly one first reason,
 * and the group less all who left is the audience. Preparing costs one pass over all customers; a run then costs
 * milliseconds, so that counts can follow the hand. What a run has worked out is kept for the next.
 */
public final class AudiencePipeline {
    private static final int SEEDS = 3;
    private static final int SHARES = 4;

    private final Facts facts;
    private final String globalSeed;
    private final Addresses addresses;
    private final UnitNames names;
    private final Kept<Draws> seeds;
    private final Draws globalDraws;
    private final Reasons reasons;
    private final ContactRules rules;
    private final Lawful lawful;
    private final Frequency frequency;
    private final Answers answers;
    private final Orders orders;
    private final Split split;
    private final VersionSplit versions;
    private final Ends ends;
    private final KeptGlobal keptGlobal;
    private final Kept<CustomerSet> global = new Kept<>(SHARES);

    private AudiencePipeline(
            Facts facts,
            String globalSeed,
            KeptGlobal keptGlobal,
            ContactRules rules,
            Addresses addresses,
            UnitNames names,
            Kept<Draws> seeds) {
        this.facts = facts;
        this.keptGlobal = keptGlobal;
        this.globalSeed = globalSeed;
        this.addresses = addresses;
        this.names = names;
        this.seeds = seeds;
        this.globalDraws = draws(globalSeed);
        this.orders = Orders.of(facts);
        this.reasons = new Reasons(facts, addresses);
        this.rules = rules;
        this.lawful = new Lawful(facts, new Gate(rules));
        this.frequency = new Frequency(facts, addresses);
        this.answers = new Answers(facts, addresses, orders);
        this.split = new Split(facts, addresses.units());
        this.versions = new VersionSplit(split, addresses.units());
        this.ends = new Ends(facts, orders);
    }

    /**
     * Gets ready for any number of runs on one snapshot.
     *
     * @param globalSeed the secret of this year's global comparison group, not empty
     */
    public static AudiencePipeline prepare(Facts facts, String globalSeed, Checkpoint checkpoint) {
        return prepare(facts, globalSeed, ContactRules.usual(), KeptGlobal.none(), null, checkpoint);
    }

    /** As the other, by the rules that held before, where no global comparison group was written down. */
    static AudiencePipeline prepare(
            Facts facts, String globalSeed, @Nullable AudiencePipeline before, Checkpoint checkpoint) {
        ContactRules rules = before == null ? ContactRules.usual() : before.rules;
        return prepare(facts, globalSeed, rules, KeptGlobal.none(), before, checkpoint);
    }

    /**
     * Gets ready for another snapshot, taking over what still holds.
     *
     * @param rules what the workbench asks for before somebody is written to
     * @param kept the global comparison group as it was last written down
     * @param before what was got ready for an earlier snapshot of the same shop; null where there was none
     */
    public static AudiencePipeline prepare(
            Facts facts,
            String globalSeed,
            ContactRules rules,
            KeptGlobal kept,
            @Nullable AudiencePipeline before,
            Checkpoint checkpoint) {
        if (before != null) {
            before.seeds.put(before.globalSeed, before.globalDraws);
        }
        if (before != null && before.addresses.holdFor(facts.people())) {
            return new AudiencePipeline(facts, globalSeed, kept, rules, before.addresses, before.names, before.seeds)
                    .drawn(checkpoint);
        }
        Addresses addresses = Addresses.of(facts.people(), checkpoint);
        UnitNames names = new UnitNames(addresses);
        Kept<Draws> seeds = new Kept<>(SEEDS);
        if (before != null) {
            before.seeds.all().forEach((seed, draws) -> {
                checkpoint.check();
                seeds.put(seed, draws.carriedTo(names, addresses.units(), (String) seed));
            });
        }
        return new AudiencePipeline(facts, globalSeed, kept, rules, addresses, names, seeds).drawn(checkpoint);
    }

    private AudiencePipeline drawn(Checkpoint checkpoint) {
        checkpoint.check();
        globalDraws.ready(CustomerSet.all(facts.customers()));
        return this;
    }

    /** The audience of a group: prepares and runs in one go. */
    public static Audience run(
            Facts facts, CustomerSet segment, AudienceSpec spec, String globalSeed, Checkpoint checkpoint) {
        return prepare(facts, globalSeed, checkpoint).run(segment, spec, checkpoint);
    }

    /** What the workbench asks for before somebody is written to. */
    public ContactRules rules() {
        return rules;
    }

    /** The snapshot it was prepared for. */
    public Facts facts() {
        return facts;
    }

    /** The secret of the global comparison group it was prepared for. */
    public String globalSeed() {
        return globalSeed;
    }

    private Draws draws(String seed) {
        return seeds.get(seed, () -> new Draws(names, addresses.units(), seed));
    }

    /** The people of this year's global comparison group. */
    public CustomerSet globalControl(double share) {
        return global.get(share, () -> keptGlobally(share));
    }

    private CustomerSet keptGlobally(double share) {
        byte[] sides = keptGlobal.sides(addresses.units(), facts.people());
        if (sides.length == 0) {
            return split.plain(CustomerSet.all(facts.customers()), share, globalDraws);
        }
        CustomerSet.Builder held = new CustomerSet.Builder(facts.customers());
        for (int c = 0; c < facts.customers(); c++) {
            if (keptGlobal.moved(globalDraws.arm(c), sides[addresses.units()[c]]) < share) {
                held.add(c);
            }
        }
        return held.build();
    }

    /** The audience of a group where no other campaign and no earlier file has a say.
     *
     * @param segment the people of the group */
    public Audience run(CustomerSet segment, AudienceSpec spec, Checkpoint checkpoint) {
        return run(segment, spec, Settled.nothing(facts.customers()), checkpoint);
    }

    /**
     * The audience of a group.
     *
     * @param segment the people of the group
     * @param settled what other campaigns and earlier files of this one have settled
     */
    public Audience run(CustomerSet segment, AudienceSpec spec, Settled settled, Checkpoint checkpoint) {
        checkpoint.check();
        Run run = new Run(segment);
        AudienceSpec.Aim aim = spec.aim();
        int since = spec.cut().ranking().boughtSince();
        run.out(Exclusion.NOT_A_CUSTOMER, reasons.notCustomers());
        run.out(Exclusion.NO_ADDRESS, reasons.withoutAddress(spec.channel(), spec.plainMailboxOnly()));
        run.out(Exclusion.NO_CONSENT, lawful.notAgreed(spec.channel()));
        run.out(Exclusion.NOT_LAWFUL, lawful.notLawful(spec.channel(), spec.today()));
        run.out(Exclusion.STOPPED, reasons.stopped(spec.channel()));
        run.out(Exclusion.UNDER_AGE, lawful.underAge(spec.today()));
        run.out(Exclusion.GLOBAL_CONTROL, globalControl(spec.control().globalShare()));
        run.out(Exclusion.COMPLAINED, reasons.inPeace(spec.channel(), spec.today(), spec.coolOffDays()));
        run.out(Exclusion.CAPPED, frequency.capped(spec.channel(), spec.caps(), spec.nowHour()));
        run.out(Exclusion.ANSWERED, answers.done(spec.channel(), aim.campaign(), aim.goal(), since, spec.nowHour()));
        run.out(Exclusion.PRIORITY, frequency.reserved(spec.channel(), spec.caps(), spec.nowHour(), settled.ahead()));
        List<Audience.Ahead> ahead = ahead(run.steps.getLast().out(), spec, settled.ahead());
        checkpoint.check();
        run.out(Exclusion.SAME_ADDRESS, sameAddress(run.left, spec));
        ControlPlan plan = spec.control();
        double share = plan.shareFor(run.left.size());
        boolean stratified = run.left.size() < AudienceSpec.STRATIFIED_BELOW;
        Draws draws = draws(spec.seed());
        draws.ready(run.left);
        CustomerSet held = held(run.left, draws, settled, share, stratified);
        // Compared are only those whom the list would have reached: the best customers need other customers as good.
        CustomerSet beyond = ends.beyond(run.left.andNot(held), held.andNot(stillHeld(run.left, settled)), spec, draws);
        run.out(Exclusion.CONTROL, held.andNot(beyond));
        checkpoint.check();
        Yield yield = ends.cut(run::out, run.left, beyond, spec, draws);
        return new Audience(
                spec.channel(),
                segment,
                run.left,
                run.steps,
                run.everyReason,
                share,
                stratified && share > 0,
                ahead,
                yield);
    }

    /**
     * Which version of the message each person of an audience gets.
     *
     * @param audience as it was run, with the same seed
     * @param shares the parts of those who get a message, which add up to 1
     * @param kept the arms in which people already are
     * @return the place of each customer's version, −1 of those who get no message
     */
    public int[] versions(Audience audience, double[] shares, String seed, KeptArms kept) {
        Draws draws = draws(seed);
        draws.ready(audience.net());
        ArmCuts cuts = new ArmCuts(audience.controlShare(), shares);
        boolean stratified = audience.eligible() < AudienceSpec.STRATIFIED_BELOW;
        return versions.of(audience.net(), cuts, draws, stratified, kept);
    }

    /** For each campaign that goes first the people who left for it; who left for several counts at the very first. */
    private List<Audience.Ahead> ahead(CustomerSet out, AudienceSpec spec, List<Reserved> campaigns) {
        List<Audience.Ahead> found = new ArrayList<>();
        CustomerSet open = out;
        for (Reserved first : campaigns) {
            CustomerSet by = open.and(frequency.touched(spec.channel(), spec.caps(), first));
            if (!by.isEmpty()) {
                found.add(new Audience.Ahead(first.campaign(), by.size()));
                open = open.andNot(by);
            }
        }
        return found;
    }

    /**
     * Those held back. Who was held back from an earlier file of the campaign stays so, and who got it already is not held
     * back now: both are out of the draw.
     */
    private CustomerSet stillHeld(CustomerSet people, Settled settled) {
        return addresses.spreadOverUnits(settled.held()).and(people);
    }

    private CustomerSet held(CustomerSet people, Draws draws, Settled settled, double share, boolean stratified) {
        CustomerSet still = stillHeld(people, settled);
        CustomerSet open = people.andNot(still).andNot(addresses.spreadOverUnits(settled.got()));
        CustomerSet fresh = stratified ? split.stratified(open, share, draws) : split.plain(open, share, draws);
        return still.or(fresh);
    }

    /** Of people who share an address all but one: who ordered last stays, and of equals the one known first. */
    private CustomerSet sameAddress(CustomerSet people, AudienceSpec spec) {
        int[] mate = addresses.mates(spec.channel());
        int[] best = new int[mate.length];
        Arrays.fill(best, -1);
        CustomerSet.Builder out = new CustomerSet.Builder(mate.length);
        people.and(addresses.sharing(spec.channel())).forEach(c -> {
            int rival = best[mate[c]];
            if (rival < 0) {
                best[mate[c]] = c;
            } else if (lastDay(c) > lastDay(rival)) {
                best[mate[c]] = c;
                out.add(rival);
            } else {
                out.add(c);
            }
        });
        return out.build();
    }

    private int lastDay(int customer) {
        return Math.floorDiv(orders.last(customer), 24);
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

        CustomerSet out(Exclusion reason, CustomerSet holdsFor) {
            everyReason.put(reason, gross.and(holdsFor));
            CustomerSet out = left.and(holdsFor);
            steps.add(new Audience.Step(reason, left.size(), out));
            left = left.andNot(out);
            return left;
        }
    }
}
