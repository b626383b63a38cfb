package org.clientele.app.campaign;

import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.clientele.analysis.audience.Audience;
import org.clientele.analysis.audience.AudiencePipeline;
import org.clientele.analysis.audience.AudienceSpec;
import org.clientele.analysis.audience.KeptArms;
import org.clientele.analysis.audience.Missed;
import org.clientele.analysis.audience.Settled;
import org.clientele.analysis.audience.Together;
import org.clientele.analysis.experiment.BaseRate;
import org.clientele.analysis.timing.Fatigue;
import org.clientele.app.consent.ContactPolicy;
import org.clientele.app.experiment.KnownArms;
import org.clientele.app.experiment.KnownRates;
import org.clientele.app.experiment.TrialPower;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.ExperimentEntry.ArmEntry;
import org.clientele.app.workbench.Workbench;
import org.clientele.data.write.ManifestText;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.campaign.Trial;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ContactRules;
import org.clientele.model.group.RfmGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;

/** Counts the people of a campaign; what does not change from count to count is kept. */
public final class Audiences {
    private final InstantSource clock;
    private final GroupMembers groups;
    private final AtomicReference<@Nullable AudiencePipeline> prepared = new AtomicReference<>();
    private final Rivals rivals = new Rivals();
    private final KnownArms knownArms = new KnownArms();
    private final KnownRates rates = new KnownRates();

    /**
     * Counts by that clock and those groups.
     *
     * @param groups finds the people of a group
     */
    public Audiences(InstantSource clock, GroupMembers groups) {
        this.clock = clock;
        this.groups = groups;
    }

    /** The clock by which it is now. */
    InstantSource clock() {
        return clock;
    }

    /** The local time of the workbench. */
    LocalDateTime now(Workbench workbench) {
        return LocalDateTime.ofInstant(clock.instant(), workbench.profile().zone());
    }

    /**
     * The audience of a campaign as things stand now.
     *
     * @throws Refusal when the campaign has no name, or its file cannot carry its channel
     */
    BuiltAudience build(Workbench workbench, CampaignSpec spec, Checkpoint checkpoint) {
        if (spec.name().isBlank()) {
            throw Refusal.of("campaign.name.missing");
        }
        if (!spec.file().format().carries(spec.channel())) {
            throw Refusal.of(
                    "campaign.format.channel",
                    spec.file().format().word(),
                    spec.channel().ordinal());
        }
        checkpoint.step(Message.of("campaign.step.count"));
        Facts facts = workbench.facts(checkpoint.part(0, 0.5));
        LocalDateTime now = now(workbench);
        AudiencePipeline pipeline = pipeline(workbench, facts, now, checkpoint);
        int hour = (int) Math.floorDiv(now.toEpochSecond(ZoneOffset.UTC), 3_600L);
        Rivals.Count count = (each, ahead) -> pipeline.run(
                groups.of(workbench, facts, each.target().segment(), checkpoint),
                AudienceSpec.of(each, campaignSeed(workbench, each), hour, AudienceSpec.NO_POOL),
                new Settled(
                        ahead,
                        earlier(workbench, facts, each.name(), true),
                        earlier(workbench, facts, each.name(), false)),
                checkpoint);
        Object stand = List.of(facts.version(), hour, pipeline.globalSeed(), pipeline.rules());
        Audience audience =
                count.of(spec, rivals.before(spec, workbench.campaigns().drafts(), stand, count));
        Trial trial = spec.plans().trial();
        String seed = campaignSeed(workbench, spec);
        KeptArms kept = knownArms.of(workbench, facts, spec.name());
        int[] versions = pipeline.versions(audience, ArmSizes.shares(trial), seed, kept);
        List<ArmEntry> arms = ArmSizes.of(audience, trial, versions, kept);
        checkpoint.progress(1);
        return new BuiltAudience(
                spec,
                facts,
                audience,
                Comparison.of(rates.orders(facts, BaseRate.DAYS), audience),
                versions,
                arms,
                TrialPower.of(rates.of(facts, trial), trial, arms),
                ManifestText.fingerprint(seed));
    }

    /** The people of this year's global comparison group, of all customers. */
    CustomerSet globalControl(Workbench workbench, Facts facts, double share) {
        return pipeline(workbench, facts, now(workbench), Checkpoint.none()).globalControl(share);
    }

    /** All reasons of everybody who leaves a campaign that was counted. */
    public Job<Together> together(BuiltAudience built) {
        return new Job<>(Message.of("reach.job.together"), at -> Together.of(built.audience(), at));
    }

    /**
     * By which channel each person of the group of a campaign that was counted is reached.
     *
     * @param margin the part of an order's money that is earned, 0 to 1
     * @param prices the price of a message by channel, in ten-thousandths
     */
    public Job<ChannelSplit> split(Workbench workbench, BuiltAudience built, double margin, Map<Channel, Long> prices) {
        return new Job<>(
                Message.of("messageview.job.split", built.audience().gross().size()),
                checkpoint -> ChannelSplit.of(
                        built.facts(),
                        built.audience().gross(),
                        worth(built.facts(), built.spec(), margin),
                        prices,
                        campaignSeed(workbench, built.spec()) + "\nchannels",
                        checkpoint));
    }

    /**
     * What one more message brings and costs, by how many people had before.
     *
     * @param margin the part of an order's money that is earned, 0 to 1
     */
    public Job<Fatigue> frequency(Facts facts, CampaignSpec spec, double margin) {
        return new Job<>(Message.of("messageview.job.frequency"), checkpoint -> {
            int days = spec.plans().trial().days();
            Fatigue.Stake stake = new Fatigue.Stake(worth(facts, spec, margin), spec.costPerMessage(), days);
            return Fatigue.of(facts, spec.channel(), stake, checkpoint);
        });
    }

    /** What an answer is worth: as the campaign says, else what is earned of an average order. */
    private double worth(Facts facts, CampaignSpec spec, double margin) {
        long said = spec.plans().ranking().worth();
        return said > 0
                ? said
                : margin * rates.orders(facts, spec.plans().trial().days()).averageOrder();
    }

    /** Whether the coupons of a campaign that was counted are enough; empty where it gives none. */
    public Job<Optional<CouponNote>> coupons(Workbench workbench, BuiltAudience built) {
        return new Job<>(
                Message.of("coupon.job.note"),
                checkpoint -> CouponNote.of(
                        workbench,
                        built,
                        Math.toIntExact(now(workbench).toLocalDate().toEpochDay())));
    }

    /** Whom a campaign that was counted misses, by age, gender, city and buying habits. */
    public Job<Missed> missed(Workbench workbench, BuiltAudience built) {
        return new Job<>(Message.of("reach.job.missed"), checkpoint -> {
            Map<RfmGroup, CustomerSet> habits = new EnumMap<>(RfmGroup.class);
            for (RfmGroup group : RfmGroup.values()) {
                habits.put(group, groups.of(workbench, built.facts(), new Segment.InRfmGroup(group), checkpoint));
            }
            int today = Math.toIntExact(now(workbench).toLocalDate().toEpochDay());
            return Missed.of(built.facts(), built.audience(), habits, today);
        });
    }

    /** Those who were held back from earlier files of a campaign, or got one of them. */
    private static CustomerSet earlier(Workbench workbench, Facts facts, String campaign, boolean held) {
        CustomerSet.Builder people = new CustomerSet.Builder(facts.customers());
        for (int id : workbench.campaigns().earlier(campaign, held)) {
            int at = facts.people().indexOf(id);
            if (at >= 0) {
                people.add(at);
            }
        }
        return people.build();
    }

    /** The secret by which the comparison group of a campaign is drawn: one of the workbench with the campaign's lot, so that
     * trying names leaves nothing behind. */
    String campaignSeed(Workbench workbench, CampaignSpec spec) {
        return workbench.campaigns().seed("campaigns") + "\n" + spec.lot();
    }

    /** The secret by which this year's global comparison group is drawn. */
    String globalSeed(Workbench workbench, LocalDateTime now) {
        return workbench.campaigns().seed("global-control-" + now.getYear());
    }

    @SuppressWarnings("ReferenceEquality")
    private AudiencePipeline pipeline(Workbench workbench, Facts facts, LocalDateTime now, Checkpoint checkpoint) {
        String globalSeed = globalSeed(workbench, now);
        ContactRules rules = ContactPolicy.of(workbench);
        AudiencePipeline known = prepared.get();
        // The very same snapshot is meant: comparing two by value would cost more than counting.
        if (known != null
                && known.facts() == facts
                && known.globalSeed().equals(globalSeed)
                && known.rules().equals(rules)) {
            return known;
        }
        AudiencePipeline pipeline = AudiencePipeline.prepare(
                facts, globalSeed, rules, KnownArms.global(workbench, facts, now.getYear()), known, checkpoint);
        prepared.set(pipeline);
        return pipeline;
    }
}
