package org.clientele.app.campaign;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.clientele.analysis.audience.Audience;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.ExportEntry;
import org.clientele.app.workbench.Workbench;
import org.clientele.data.write.Column;
import org.clientele.data.write.CsvFile;
import org.clientele.data.write.Hash;
import org.clientele.data.write.Manifest;
import org.clientele.data.write.ManifestText;
import org.clientele.data.write.PendingFile;
import org.clientele.data.write.WrittenFile;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.People;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.contact.Channel;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;

/**
 * Writes a campaign file: the only door by which addresses leave.
 *
 * <p>The file is written beside its name, read back and counted; then the ledgers are asked once more and the export is
 * logged in the same transaction; only then does the file get its name. If any of this fails there is no file.
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
        this.audiences = audiences;
        this.previews = new PreviewCampaign(audiences, suggestions);
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
        PreviewCampaign.Draft draft = previews.draft(workbench, spec, wish.words(), exportId, checkpoint.part(0, 0.6));
        CampaignPreview preview = draft.preview();
        admit(preview, wish.reason());
        Path manifestFile = wish.file().resolveSibling(wish.file().getFileName() + ".manifest.json");
        try (PendingFile file = PendingFile.beside(wish.file(), wish.overwrite());
                PendingFile manifest = PendingFile.beside(manifestFile, wish.overwrite())) {
            checkpoint.step(Message.of("campaign.step.write"));
            Audience audience = preview.built().audience();
            List<Column> columns = draft.columns().columns();
            WrittenFile written = CsvFile.fill(
                    file, draft.columns().style(), columns, rows(audience.net(), draft.columns()), checkpoint);
            if (written.rows() != audience.net().size()) {
                throw Refusal.of(
                        "export.readback", name(wish.file()), audience.net().size(), written.rows());
            }
            Stamp stamp = new Stamp(exportId, at, written);
            String text = ManifestText.of(manifest(workbench, preview, wish, stamp, columns));
            manifest.write(text);
            checkpoint.check();
            ExportEntry entry = new ExportEntry(
                    exportId,
                    spec.name(),
                    spec.channel(),
                    at,
                    name(wish.file()),
                    written.sha256(),
                    audience.net().size(),
                    audience.control().size(),
                    text);
            file.requireFree();
            manifest.requireFree();
            People people = preview.built().facts().people();
            workbench.campaigns().record(entry, ids(people, audience.net()), ids(people, audience.control()));
            new SentSpecs(workbench.shelf()).keep(exportId, spec);
            publish(file, manifest);
            checkpoint.progress(1);
            return new ExportReport(entry, wish.file(), manifestFile, preview, sentences(entry, spec, draft));
        }
    }

    /** Gives both files their names, or neither; by now the export is in the log, which the sentence must say. */
    private static void publish(PendingFile file, PendingFile manifest) {
        try {
            manifest.putInPlace();
            try {
                file.putInPlace();
            } catch (Refusal fault) {
                manifest.takeBack();
                throw fault;
            }
        } catch (Refusal fault) {
            throw new Refusal(Message.of("export.lost", file.target().toString()), fault);
        }
    }

    private record Stamp(String exportId, Instant at, WrittenFile written) {}

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

    private static Iterable<List<String>> rows(CustomerSet people, FileColumns columns) {
        int[] all = people.toArray();
        return () -> new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < all.length;
            }

            @Override
            public List<String> next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return columns.row(all[next++]);
            }
        };
    }

    private Manifest manifest(
            Workbench workbench, CampaignPreview preview, ExportWish wish, Stamp stamp, List<Column> columns) {
        CampaignSpec spec = preview.built().spec();
        Audience audience = preview.built().audience();
        LocalDateTime now =
                LocalDateTime.ofInstant(stamp.at(), workbench.profile().zone());
        int dataDay = preview.built().facts().dataDay();
        List<Manifest.Step> steps = audience.waterfall().stream()
                .map(s ->
                        new Manifest.Step(s.reason().word(), s.before(), s.out().size(), s.after()))
                .toList();
        Map<String, String> checks = new LinkedHashMap<>();
        for (Check check : preview.checks()) {
            checks.merge(
                    check.kind().word(),
                    check.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    (a, b) -> a.equals("ok") ? b : a);
        }
        return new Manifest(
                new Manifest.Identity(
                        stamp.exportId(),
                        spec.name(),
                        name(wish.file()),
                        spec.file().format().word(),
                        OffsetDateTime.ofInstant(stamp.at(), workbench.profile().zone()),
                        wish.actor(),
                        stamp.written().rows(),
                        stamp.written().sha256(),
                        preview.built().facts().version(),
                        programVersion),
                new Manifest.Definition(
                        spec.target().said(),
                        spec.channel(),
                        spec.purpose().word(),
                        dataDay == People.NO_DAY
                                ? ""
                                : LocalDate.ofEpochDay(dataDay).toString(),
                        preview.built().facts().revenue().definition().text()),
                steps,
                new Manifest.Comparison(
                        audience.control().size(),
                        audience.controlShare(),
                        audience.stratified(),
                        ManifestText.fingerprint(audiences.campaignSeed(workbench, spec)),
                        spec.control().globalShare(),
                        ManifestText.fingerprint(audiences.globalSeed(workbench, now))),
                checks,
                wish.reason(),
                columns.stream().map(Column::header).collect(Collectors.toList()));
    }

    /** The mark of an export: its day and six signs that tell it from others of the day. */
    private static String exportId(CampaignSpec spec, Instant at, Workbench workbench) {
        String day = LocalDateTime.ofInstant(at, workbench.profile().zone()).format(DateTimeFormatter.BASIC_ISO_DATE);
        return "E" + day + "-"
                + Hash.sha256(spec.name() + "\n" + at).substring(0, ID_SIGNS).toUpperCase(Locale.ROOT);
    }

    private static int[] ids(People people, CustomerSet set) {
        int[] ids = set.toArray();
        for (int i = 0; i < ids.length; i++) {
            ids[i] = people.id()[ids[i]];
        }
        return ids;
    }

    private static List<Message> sentences(ExportEntry entry, CampaignSpec spec, PreviewCampaign.Draft draft) {
        List<Message> sentences = new ArrayList<>();
        sentences.add(Message.of(
                entry.channel() == Channel.SMS ? "export.done.phones" : "export.done.emails",
                entry.people(),
                entry.file()));
        if (entry.control() > 0) {
            sentences.add(Message.of("export.done.control", entry.control()));
        }
        if (spec.suggestions() > 0) {
            sentences.add(Message.of("suggest.campaign.fallback", Math.round(draft.fallBackShare() * 100)));
        }
        return sentences;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
