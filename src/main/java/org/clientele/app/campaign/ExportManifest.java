package org.clientele.app.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clientele.analysis.audience.Audience;
import org.clientele.app.workbench.Workbench;
import org.clientele.data.write.Column;
import org.clientele.data.write.Manifest;
import org.clientele.data.write.ManifestText;
import org.clientele.facts.People;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.text.Message;

/**
 * Writes down what an export is.
 *
 * @param workbench where it comes from
 * @param audiences knows the secrets of the comparison groups
 * @param exportId its mark
 * @param at when it was written
 * @param programVersion the version of the program
 */
record ExportManifest(Workbench workbench, Audiences audiences, String exportId, Instant at, String programVersion) {
    /** The manifest of these files. */
    Manifest of(CampaignPreview preview, ExportWish wish, ExportFiles files, List<Column> columns) {
        CampaignSpec spec = preview.built().spec();
        Audience audience = preview.built().audience();
        LocalDateTime now = LocalDateTime.ofInstant(at, workbench.profile().zone());
        int dataDay = preview.built().facts().dataDay();
        return new Manifest(
                new Manifest.Identity(
                        exportId,
                        spec.name(),
                        files.written().getFirst().name(),
                        spec.file().format().word(),
                        OffsetDateTime.ofInstant(at, workbench.profile().zone()),
                        wish.actor(),
                        audience.net().size(),
                        files.sha256(),
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
                audience.waterfall().stream()
                        .map(s -> new Manifest.Step(
                                s.reason().word(), s.before(), s.out().size(), s.after()))
                        .toList(),
                new Manifest.Comparison(
                        audience.control().size(),
                        audience.controlShare(),
                        audience.stratified(),
                        ManifestText.fingerprint(audiences.campaignSeed(workbench, spec)),
                        spec.control().globalShare(),
                        ManifestText.fingerprint(audiences.globalSeed(workbench, now))),
                checks(preview),
                wish.reason(),
                columns.stream().map(Column::header).toList(),
                files.written().stream().map(file -> part(file, spec, wish)).toList());
    }

    private static Map<String, String> checks(CampaignPreview preview) {
        Map<String, String> checks = new LinkedHashMap<>();
        for (Check check : preview.checks()) {
            checks.merge(
                    check.kind().word(),
                    check.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    (a, b) -> a.equals("ok") ? b : a);
        }
        return checks;
    }

    private static Manifest.Part part(ExportFiles.Written file, CampaignSpec spec, ExportWish wish) {
        Slices.Slice slice = file.slice();
        String version = slice == null ? "" : slice.version();
        String hours = slice == null ? "" : slice.hours();
        Message holds = slice == null
                ? Message.of("export.holds.stops")
                : Message.of(
                        "export.holds",
                        spec.target().said(),
                        version.isEmpty() ? 0 : 1,
                        version,
                        hours.isEmpty() ? 0 : 1,
                        hours);
        return new Manifest.Part(
                file.name(),
                file.part().written().rows(),
                file.part().bytes(),
                file.sha256(),
                wish.words().apply(holds),
                version,
                hours);
    }
}
