package org.clientele.app.campaign;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.Workbench;
import org.clientele.data.target.TargetFile;
import org.clientele.data.target.Targets;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.People;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.campaign.ExportFormat;
import org.clientele.model.campaign.SmsLength;
import org.clientele.model.contact.Channel;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;

/** Fills in a campaign's message for everybody, shows the rows most likely to look wrong, and goes through the checklist. */
public final class PreviewCampaign {
    private static final int ROWS = 10;

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
        MergeFields fields = new MergeFields(built.facts(), found, words);
        Writers writers = new Writers(spec, versions.apply(built), known, fields);
        FileColumns columns = new FileColumns(spec, built.facts(), fields, writers, exportId, target(spec));
        Region region = new Region(spec.channel(), workbench.profile().country());
        int today = (int) audiences.now(workbench).toLocalDate().toEpochDay();
        Merged merged = Merged.of(built, columns, region, today, checkpoint.part(0.6, 1));
        List<Check> checks = Checklist.of(built, columns.target(), merged, Destination.of(file));
        CampaignPreview preview = new CampaignPreview(
                built,
                rows(built, writers, fields),
                merged.bill(),
                checks,
                TableSample.of(columns, net, spec.file().splits()));
        return new Draft(preview, columns, found.fallBackShare());
    }

    private static List<CampaignPreview.Row> rows(BuiltAudience built, Writers writers, MergeFields fields) {
        Worst worst = new Worst();
        CustomerSet net = built.audience().net();
        People people = built.facts().people();
        net.forEach(customer -> {
            worst.longest.offer(customer, people.name().get(customer).length());
            worst.emptiest.offer(customer, emptyFields(customer, writers.of(customer), fields));
            worst.chinese.offer(customer, fields.name(customer).chinese() ? 1 : 0);
            worst.alone.offer(
                    customer,
                    built.spec().suggestions() - fields.suggestions(customer).size());
            worst.wordiest.offer(customer, writers.of(customer).body(customer).length());
        });
        List<CampaignPreview.Row> rows = new ArrayList<>();
        Set<Integer> shown = new HashSet<>();
        for (Candidate candidate : worst.inOrder()) {
            if (candidate.customer >= 0 && shown.add(candidate.customer)) {
                rows.add(row(
                        Message.of(candidate.key), candidate.customer, built.spec(), writers.of(candidate.customer)));
            }
        }
        int[] all = net.toArray();
        int others = Math.min(all.length, ROWS);
        for (int i = 0; i < others && rows.size() < ROWS; i++) {
            int customer = all[(int) ((long) i * all.length / others)];
            if (shown.add(customer)) {
                rows.add(row(Message.of("campaign.row.any"), customer, built.spec(), writers.of(customer)));
            }
        }
        return rows;
    }

    private static int emptyFields(int customer, Composer composer, MergeFields fields) {
        int empty = 0;
        for (String field : composer.used()) {
            empty += fields.value(customer, field).isBlank() ? 1 : 0;
        }
        return empty;
    }

    private static CampaignPreview.Row row(Message why, int customer, CampaignSpec spec, Composer composer) {
        String body = composer.body(customer);
        return new CampaignPreview.Row(
                why,
                customer,
                composer.subject(customer),
                body,
                composer.blanks(customer),
                spec.channel() == Channel.SMS && !body.isEmpty() ? SmsLength.of(body) : null);
    }

    private static final class Worst {
        final Candidate longest = new Candidate("campaign.row.longest");
        final Candidate emptiest = new Candidate("campaign.row.emptiest");
        final Candidate chinese = new Candidate("campaign.row.chinese");
        final Candidate alone = new Candidate("campaign.row.alone");
        final Candidate wordiest = new Candidate("campaign.row.wordiest");

        List<Candidate> inOrder() {
            return List.of(longest, emptiest, chinese, alone, wordiest);
        }
    }

    private static final class Candidate {
        private final String key;
        private int customer = -1;
        private int score;

        Candidate(String key) {
            this.key = key;
        }

        void offer(int other, int otherScore) {
            if (otherScore > score) {
                customer = other;
                score = otherScore;
            }
        }
    }
}
