package org.clientele.app.campaign;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import org.clientele.analysis.timing.SendTimes;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.CouponHand;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.CustomerSet;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.contact.Channel;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;

/** Fills in a campaign's message for everybody, shows the rows most likely to look wrong, and goes through the checklist. */
public final class PreviewCampaign {
    private final Audiences audiences;
    private final SuggestionSource suggestions;

    /** Previews with these audiences and suggestions. */
    public PreviewCampaign(Audiences audiences, SuggestionSource suggestions) {
        this.audiences = audiences;
        this.suggestions = suggestions;
    }

    /** The work of previewing a campaign.
     *
     * @param words turns the reasons of product suggestions into text */
    public Job<CampaignPreview> job(Workbench workbench, CampaignSpec spec, Function<Message, String> words) {
        return new Job<>(
                Message.of("campaign.job.preview", spec.name()),
                checkpoint -> draft(workbench, spec, words, "", checkpoint).preview());
    }

    /** The fields that a message of this campaign can use. */
    public static Set<String> fields(BuiltAudience built) {
        return MergeFields.known(built.facts(), built.spec().suggestions());
    }

    /**
     * A campaign ready to look at.
     *
     * @param preview what is looked at
     * @param columns the columns by which it would be written
     * @param fallBackShare the part of all suggestions that does not come from people's own histories
     */
    record Draft(CampaignPreview preview, FileColumns columns, double fallBackShare) {}

    Draft draft(
            Workbench workbench,
            CampaignSpec spec,
            Function<Message, String> words,
            String exportId,
            Checkpoint checkpoint) {
        BuiltAudience built = audiences.build(workbench, spec, checkpoint.part(0, 0.3));
        Set<String> known = MergeFields.known(built.facts(), spec.suggestions());
        CustomerSet net = built.audience().net();
        SuggestionSource.Suggestions found =
                SuggestionSource.none().suggest(workbench, built.facts(), net, 0, checkpoint);
        if (spec.suggestions() > 0) {
            checkpoint.step(Message.of("campaign.step.suggest"));
            found = suggestions.suggest(workbench, built.facts(), net, spec.suggestions(), checkpoint.part(0.3, 0.6));
        }
        checkpoint.step(Message.of("campaign.step.merge"));
        PlanFields plans = plans(workbench, built, words, checkpoint.part(0.6, 0.7));
        MergeFields fields = new MergeFields(built.facts(), found, plans, words);
        Composer composer = new Composer(spec, known, fields);
        FileColumns columns = new FileColumns(spec, built.facts(), fields, composer, exportId);
        Region region = new Region(spec.channel(), workbench.profile().country());
        Merged merged = Merged.of(built.facts(), spec, net, columns, region, checkpoint.part(0.7, 1));
        CampaignPreview preview = new CampaignPreview(
                built,
                new WorstRows(built, composer, fields, region).find(),
                merged.bill(),
                Checklist.of(built, merged),
                merged.unfilled(),
                plans.coupons(),
                plans.times());
        return new Draft(preview, columns, found.fallBackShare());
    }

    private PlanFields plans(
            Workbench workbench, BuiltAudience built, Function<Message, String> words, Checkpoint checkpoint) {
        CampaignSpec spec = built.spec();
        CustomerSet net = built.audience().net();
        CampaignLinks.of(spec, "");
        LocalDate today = audiences.now(workbench).toLocalDate();
        String pool = spec.plans().offer().pool();
        CouponHand coupons = pool.isBlank()
                ? CouponHand.none()
                : workbench
                        .coupons()
                        .hand(
                                pool,
                                spec.name(),
                                ExportCampaign.ids(built.facts().people(), net),
                                (int) today.toEpochDay());
        SendTimes times = null;
        if (asksForHours(spec)) {
            checkpoint.step(Message.of("messageview.step.hours"));
            times = SendTimes.of(
                    built.facts(),
                    net,
                    new SendTimes.Plan(
                            spec.channel(),
                            spec.plans().timing(),
                            workbench.profile().zone(),
                            workbench.profile().country(),
                            today),
                    checkpoint);
        }
        return new PlanFields(built.facts(), spec, coupons, times, words);
    }

    /** Text messages always need their hours looked at, since laws set them. */
    private static boolean asksForHours(CampaignSpec spec) {
        return spec.plans().timing().bestHour()
                || spec.channel() == Channel.SMS
                || spec.message().body().contains("send_hour")
                || spec.message().subject().contains("send_hour");
    }
}
