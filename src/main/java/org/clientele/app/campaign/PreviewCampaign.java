package org.clientele.app.campaign;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.clientele.analysis.timing.SendTimes;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.CouponHand;
import org.clientele.app.workbench.Workbench;
import org.clientele.data.target.TargetFile;
import org.clientele.data.target.Targets;
import org.clientele.facts.CustomerSet;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.campaign.ExportFormat;
import org.clientele.model.contact.Channel;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;

/** Fills in a campaign's message for everybody, shows the rows most likely to look wrong, and goes through the checklist. */
public final class PreviewCampaign {
    private final Audiences audiences;
    private final SuggestionSource suggestions;
    private final BiFunction<ExportFormat, Channel, TargetFile> targets;
    private final Function<BuiltAudience, Versions> versions;

    /** Previews with these audiences and suggestions. */
    public PreviewCampaign(Audiences audiences, SuggestionSource suggestions) {
        this(audiences, suggestions, Targets::of, Versions::of);
    }

    /** Previews for these targets, with versions given so. */
    PreviewCampaign(
            Audiences audiences,
            SuggestionSource suggestions,
            BiFunction<ExportFormat, Channel, TargetFile> targets,
            Function<BuiltAudience, Versions> versions) {
        this.audiences = audiences;
        this.suggestions = suggestions;
        this.targets = targets;
        this.versions = versions;
    }

    /** The work of previewing a campaign whose file goes where files of the workbench go.
     *
     * @param words turns the reasons of product suggestions into text */
    public Job<CampaignPreview> job(Workbench workbench, CampaignSpec spec, Function<Message, String> words) {
        return job(workbench, spec, words, ExportPlaces.usual(workbench).resolve("file"));
    }

    /** The work of previewing a campaign.
     *
     * @param words turns the reasons of product suggestions into text
     * @param file where the file would go */
    public Job<CampaignPreview> job(
            Workbench workbench, CampaignSpec spec, Function<Message, String> words, Path file) {
        return new Job<>(
                Message.of("campaign.job.preview", spec.name()),
                checkpoint ->
                        draft(workbench, spec, words, "", file, checkpoint).preview());
    }

    /** The file that the target of a campaign wants. */
    TargetFile target(CampaignSpec spec) {
        return targets.apply(spec.file().format(), spec.channel());
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
            Path file,
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
        Writers writers = new Writers(spec, versions.apply(built), known, fields);
        FileColumns columns = new FileColumns(spec, built.facts(), fields, writers, exportId, target(spec));
        String home = workbench.profile().country();
        int today = (int) audiences.now(workbench).toLocalDate().toEpochDay();
        WorstRows worst = new WorstRows(built, writers, fields, home);
        Merged merged = Merged.of(built, columns, home, today, worst, checkpoint.part(0.7, 1));
        List<Check> checks = Checklist.of(built, columns.target(), merged, Destination.of(file));
        CampaignPreview preview = new CampaignPreview(
                built,
                worst.rows(),
                merged.bill(),
                checks,
                TableSample.of(columns, net, spec.file().splits()),
                merged.unfilled(),
                plans.coupons(),
                plans.times(),
                found.general());
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
