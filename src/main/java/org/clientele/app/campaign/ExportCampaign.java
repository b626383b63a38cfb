package org.clientele.app.campaign;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.clientele.analysis.audience.Audience;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.ExportEntry;
import org.clientele.app.workbench.Workbench;
import org.clientele.data.write.Hash;
import org.clientele.data.write.ManifestText;
import org.clientele.data.write.PendingFile;
import org.clientele.data.write.PendingSet;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.People;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.contact.Channel;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;

/**
 * Writes campaign files: the only door by which addresses leave.
 *
 * <p>Each file is written beside its name, read back cell by cell and counted; then the ledgers are asked once more and
 * the export is logged in the same transaction; only then do all files get their names, the manifest last. If any of
 * this fails there is no file.
 */
public final class ExportCampaign {
    private static final int ID_SIGNS = 6;

    private final Audiences audiences;
    private final PreviewCampaign previews;
    private final String programVersion;

    /** Exports with these audiences and suggestions.
     *
     * @param programVersion as it is written into the manifest */
    public ExportCampaign(Audiences audiences, SuggestionSource suggestions, String programVersion) {
        this(audiences, new PreviewCampaign(audiences, suggestions), programVersion);
    }

    /** Exports what these previews show. */
    ExportCampaign(Audiences audiences, PreviewCampaign previews, String programVersion) {
        this.audiences = audiences;
        this.previews = previews;
        this.programVersion = programVersion;
    }

    /** The work of exporting a campaign. */
    public Job<ExportReport> job(Workbench workbench, CampaignSpec spec, ExportWish wish) {
        return new Job<>(
                Message.of("campaign.job.export", spec.name()),
                checkpoint -> export(workbench, spec, wish, checkpoint));
    }

    private ExportReport export(Workbench workbench, CampaignSpec spec, ExportWish wish, Checkpoint checkpoint) {
        Instant at = audiences.clock().instant();
        String exportId = exportId(spec, at, workbench);
        FileNames names = new FileNames(wish.file(), previews.target(spec));
        PendingSet.sweep(ExportPlaces.usual(workbench));
        PreviewCampaign.Draft draft =
                previews.draft(workbench, spec, wish.words(), exportId, wish.file(), checkpoint.part(0, 0.6));
        CampaignPreview preview = draft.preview();
        admit(preview, wish.reason());
        try (PendingSet set = new PendingSet(wish.overwrite())) {
            checkpoint.step(Message.of("campaign.step.write"));
            Audience audience = preview.built().audience();
            FileColumns columns = draft.columns();
            ExportFiles files = new ExportFiles(set, names, columns, checkpoint);
            files.write(spec, audience.net());
            if (spec.file().stops()) {
                files.writeStops(preview.built().facts());
            }
            PendingFile manifest = set.begin(names.manifest());
            String text = ManifestText.of(new ExportManifest(workbench, audiences, exportId, at, programVersion)
                    .of(preview, wish, files, columns.columns()));
            manifest.write(text);
            checkpoint.check();
            ExportEntry entry = new ExportEntry(
                    exportId,
                    spec.name(),
                    spec.channel(),
                    at,
                    files.written().getFirst().name(),
                    files.sha256(),
                    audience.net().size(),
                    audience.control().size(),
                    text);
            set.requireFree();
            workbench
                    .campaigns()
                    .record(
                            entry,
                            arms(preview.built(), columns.writers().versions()),
                            Conduct.of(workbench, audiences, preview.built(), exportId, at),
                            preview.coupons());
            new SentSpecs(workbench.shelf()).keep(exportId, spec);
            publish(set, wish.file());
            ExportPlaces.remember(workbench, exportId, names.folder());
            checkpoint.progress(1);
            List<Path> written = files.written().stream()
                    .map(file -> file.part().file().target())
                    .toList();
            return new ExportReport(
                    entry, written, names.manifest(), preview, sentences(entry, spec, draft, written.size()));
        }
    }

    /** Gives all files their names, or none; by now the export is in the log, which the sentence must say. */
    private static void publish(PendingSet set, Path file) {
        try {
            set.putInPlace();
        } catch (Refusal fault) {
            throw new Refusal(Message.of("export.lost", file.toString()), fault);
        }
    }

    /** Refuses what the checklist blocks, and what needs a reason when none is given. */
    private static void admit(CampaignPreview preview, String reason) {
        for (Check check : preview.checks()) {
            if (check.verdict() == Check.Verdict.BLOCKS) {
                throw new Refusal(check.sentence());
            }
        }
        for (Check check : preview.checks()) {
            if (check.verdict() == Check.Verdict.NEEDS_REASON && reason.isBlank()) {
                throw new Refusal(check.sentence());
            }
        }
    }

    /** The lasting ids of each arm: version A, the comparison group, then the other versions. */
    private static int[][] arms(BuiltAudience built, Versions versions) {
        People people = built.facts().people();
        int[][] arms = new int[Versions.arm(versions.texts().size() - 1) + 1][];
        int[] sent = built.audience().net().toArray();
        for (int version = 0; version < versions.texts().size(); version++) {
            int wanted = version;
            arms[Versions.arm(version)] = Arrays.stream(sent)
                    .filter(customer -> versions.of(customer) == wanted)
                    .map(customer -> people.id()[customer])
                    .toArray();
        }
        int[][] all = arms.length == 1 ? new int[][] {arms[0], new int[0]} : arms;
        all[1] = ids(people, built.audience().control());
        return all;
    }

    /** The mark of an export: its day and six signs that tell it from others of the day. */
    private static String exportId(CampaignSpec spec, Instant at, Workbench workbench) {
        String day = LocalDateTime.ofInstant(at, workbench.profile().zone()).format(DateTimeFormatter.BASIC_ISO_DATE);
        return "E" + day + "-"
                + Hash.sha256(spec.name() + "\n" + at).substring(0, ID_SIGNS).toUpperCase(Locale.ROOT);
    }

    static int[] ids(People people, CustomerSet set) {
        int[] ids = set.toArray();
        for (int i = 0; i < ids.length; i++) {
            ids[i] = people.id()[ids[i]];
        }
        return ids;
    }

    private static List<Message> sentences(
            ExportEntry entry, CampaignSpec spec, PreviewCampaign.Draft draft, int files) {
        List<Message> sentences = new ArrayList<>();
        sentences.add(Message.of(
                entry.channel() == Channel.SMS ? "export.done.phones" : "export.done.emails",
                entry.people(),
                entry.file()));
        if (files > 1) {
            sentences.add(Message.of("export.done.more", files));
        }
        if (entry.control() > 0) {
            sentences.add(Message.of("export.done.control", entry.control()));
        }
        if (draft.preview().coupons().people().length > 0) {
            sentences.add(CouponWords.taken(draft.preview().coupons()));
        }
        if (spec.suggestions() > 0) {
            sentences.add(Message.of("suggest.campaign.fallback", Math.round(draft.fallBackShare() * 100)));
        }
        if (draft.preview().general() > 0) {
            sentences.add(Message.of("suggest.campaign.general", draft.preview().general()));
        }
        return sentences;
    }
}
