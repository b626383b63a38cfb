package org.clientele.app.results;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.ExportEntry;
import org.clientele.app.workbench.Workbench;
import org.clientele.data.report.Dossier;
import org.clientele.data.report.HtmlReport;
import org.clientele.data.report.PdfReport;
import org.clientele.data.write.ManifestFacts;
import org.clientele.data.write.PendingFile;
import org.clientele.facts.People;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;

/** Writes the report of a campaign: one file to hand on, which opens without a network and prints well. */
public final class WriteReport {
    private final Workbench workbench;
    private final InstantSource clock;
    private final String programVersion;

    /**
     * What to write.
     *
     * @param file where to
     * @param overwrite whether a file that is there may be replaced
     * @param careful whether no number of fewer than ten people is printed
     * @param language the language tag of the words
     * @param words the sentence of a message
     */
    public record Wish(
            Path file, boolean overwrite, boolean careful, String language, Function<Message, String> words) {}

    /** Reports of the campaigns of a workbench. */
    public WriteReport(Workbench workbench, InstantSource clock, String programVersion) {
        this.workbench = workbench;
        this.clock = clock;
        this.programVersion = programVersion;
    }

    /** Writes the report of a result; gives the file.
     *
     * <p>Refuses a file whose name does not end in .html, .htm or .pdf. */
    public Job<Path> job(CampaignResult result, Wish wish) {
        return new Job<>(Message.of("results.job.report"), checkpoint -> {
            String name = String.valueOf(wish.file().getFileName()).toLowerCase(Locale.ROOT);
            boolean page = name.endsWith(".html") || name.endsWith(".htm");
            if (!page && !name.endsWith(".pdf")) {
                throw Refusal.of(
                        "results.report.ending", String.valueOf(wish.file().getFileName()));
            }
            Dossier dossier = dossier(result, wish);
            try (PendingFile file = PendingFile.beside(wish.file(), wish.overwrite())) {
                if (page) {
                    file.write(HtmlReport.of(dossier));
                } else {
                    file.write(PdfReport.of(dossier));
                }
                checkpoint.check();
                file.putInPlace();
            }
            checkpoint.progress(1);
            return wish.file();
        });
    }

    /** The report as its parts. */
    Dossier dossier(CampaignResult result, Wish wish) {
        Map<String, String> files = new LinkedHashMap<>();
        for (ExportEntry export : workbench.campaigns().exports()) {
            if (export.exportId().equals(result.campaign().key())) {
                files.put(export.file(), export.sha256());
                files.putAll(ManifestFacts.of(export.manifest()).files());
            }
        }
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), workbench.profile().zone());
        String footer = wish.words()
                .apply(Message.of(
                        "results.report.footer",
                        workbench.profile().name(),
                        result.dataDay() == People.NO_DAY ? today : LocalDate.ofEpochDay(result.dataDay()),
                        today,
                        programVersion));
        return new MakeDossier(result, files, wish.words(), wish.careful()).make(wish.language(), footer);
    }
}
