package org.clientele.app.campaign;

import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.clientele.analysis.audience.Audience;
import org.clientele.analysis.audience.AudiencePipeline;
import org.clientele.analysis.audience.AudienceSpec;
import org.clientele.app.consent.ContactPolicy;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.contact.ContactRules;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;

/** Counts the people of a campaign; what does not change from count to count is kept. */
public final class Audiences {
    private final InstantSource clock;
    private final GroupMembers groups;
    private final AtomicReference<@Nullable Prepared> prepared = new AtomicReference<>();

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
        AudiencePipeline pipeline =
                pipeline(facts, globalSeed(workbench, now), ContactPolicy.of(workbench), checkpoint);
        CustomerSet segment = groups.of(workbench, facts, spec.target().segment(), checkpoint);
        int hour = (int) Math.floorDiv(now.toEpochSecond(ZoneOffset.UTC), 3_600L);
        Audience audience =
                pipeline.run(segment, AudienceSpec.of(spec, campaignSeed(workbench, spec), hour), checkpoint);
        checkpoint.progress(1);
        return new BuiltAudience(spec, facts, audience, Comparison.of(facts, audience));
    }

    /** The secret by which the comparison group of a campaign is drawn: one of the workbench with the campaign's name, so
     * that trying names leaves nothing behind. */
    String campaignSeed(Workbench workbench, CampaignSpec spec) {
        return workbench.campaigns().seed("campaigns") + "\n" + spec.name().strip();
    }

    /** The secret by which this year's global comparison group is drawn. */
    String globalSeed(Workbench workbench, LocalDateTime now) {
        return workbench.campaigns().seed("global-control-" + now.getYear());
    }

    private AudiencePipeline pipeline(Facts facts, String globalSeed, ContactRules rules, Checkpoint checkpoint) {
        Prepared known = prepared.get();
        if (known != null
                && known.pipeline().facts().version() == facts.version()
                && known.globalSeed().equals(globalSeed)
                && known.rules().equals(rules)) {
            return known.pipeline();
        }
        AudiencePipeline pipeline = AudiencePipeline.prepare(facts, globalSeed, rules, checkpoint);
        prepared.set(new Prepared(pipeline, globalSeed, rules));
        return pipeline;
    }

    private record Prepared(AudiencePipeline pipeline, String globalSeed, ContactRules rules) {}
}
