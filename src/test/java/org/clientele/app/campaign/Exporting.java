package org.clientele.app.campaign;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clientele.app.intake.FileTables;
import org.clientele.app.intake.FileWish;
import org.clientele.app.intake.ImportFile;
import org.clientele.app.intake.SourceTable;
import org.clientele.app.jobs.Job;
import org.clientele.app.jobs.JobEnd;
import org.clientele.app.jobs.Outcome;
import org.clientele.data.read.Probe;
import org.clientele.data.read.RawRow;
import org.clientele.data.read.RawRows;
import org.clientele.data.read.ReadWish;
import org.clientele.data.target.Limits;
import org.clientele.data.target.TargetFile;
import org.clientele.data.target.Targets;
import org.clientele.facts.CustomerSet;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.campaign.ControlPlan;
import org.clientele.model.campaign.ExportFormat;
import org.clientele.model.contact.Channel;
import org.clientele.model.group.Segment;
import org.clientele.model.intake.ColumnProposal;
import org.clientele.model.intake.Target;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.Field;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Message;

/** Exports of a test, into a folder of its own, with limits of its own. */
final class Exporting {
    static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");

    private final Path folder;
    private final PreviewCampaign previews;
    private final ExportCampaign exports;

    Exporting(Path folder) {
        this(folder, Targets::of, Versions::of);
    }

    Exporting(Path folder, Limits limits) {
        this(folder, (format, channel) -> Targets.of(format, channel).within(limits), Versions::of);
    }

    /** Exports in which customers get the versions in turn. */
    static Exporting inTurn(Path folder, int versions) {
        return new Exporting(folder, Targets::of, built -> Versions.of(built.spec(), customer -> customer % versions));
    }

    private Exporting(
            Path folder,
            BiFunction<ExportFormat, Channel, TargetFile> targets,
            Function<BuiltAudience, Versions> versions) {
        Audiences audiences =
                new Audiences(() -> NOW, (workbench, facts, segment, checkpoint) -> CustomerSet.all(facts.customers()));
        SuggestionSource source = (bench, facts, people, perPerson, checkpoint) -> customer ->
                customer == 1 ? List.of() : List.of(new Suggestion("0042", "Green \"Sencha\"", Message.of("because")));
        this.folder = folder;
        this.previews = new PreviewCampaign(audiences, source, targets, versions);
        this.exports = new ExportCampaign(audiences, previews, "1.0.0");
    }

    static CampaignSpec spec(Channel channel) {
        return CampaignSpec.usual(
                        "Win-back, March", new CampaignSpec.Target(new Segment.Everyone(), "everyone"), channel)
                .comparing(new ControlPlan(false, 0, 0));
    }

    ExportWish wish(String file) {
        return new ExportWish(folder.resolve(file), false, "ana", "a test", Message::key);
    }

    Job<ExportReport> job(FakeWorkbench workbench, CampaignSpec spec, String file) {
        return exports.job(workbench, spec, wish(file));
    }

    ExportReport export(FakeWorkbench workbench, CampaignSpec spec, String file) {
        return done(job(workbench, spec, file));
    }

    /** The key of the sentence with which it is refused. */
    String refused(FakeWorkbench workbench, CampaignSpec spec, String file) {
        return assertInstanceOf(Outcome.Failed.class, JobEnd.of(job(workbench, spec, file), Checkpoint.none()))
                .sentence()
                .key();
    }

    /** The columns by which a campaign would be written. */
    FileColumns columns(FakeWorkbench workbench, CampaignSpec spec, String exportId) {
        return previews.draft(workbench, spec, Message::key, exportId, folder.resolve("x"), Checkpoint.none())
                .columns();
    }

    static <T> T done(Job<T> job) {
        return switch (JobEnd.of(job, Checkpoint.none())) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Cancelled<T> cancelled -> throw new AssertionError("cancelled");
            case Outcome.Failed<T>(Message sentence, Throwable cause) ->
                throw new AssertionError(sentence.toString(), cause);
        };
    }

    /** The names of all files in the folder, hidden ones too. */
    List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> String.valueOf(f.getFileName())).sorted().toList();
        }
    }

    /** The cells of a file as our own importer reads them, the header first. */
    static List<List<String>> read(Path file) {
        FileTables tables = new FileTables();
        Probe probe = tables.probe(file, new ReadWish(null, null, null, 1, null), Checkpoint.none());
        List<List<String>> cells = new ArrayList<>();
        cells.add(probe.header());
        try (RawRows rows = tables.open(probe)) {
            for (RawRow row = rows.next(); row != null; row = rows.next()) {
                if (row.defect() != null) {
                    throw new AssertionError(Objects.toString(row.defect()));
                }
                cells.add(Arrays.asList(row.cells()));
            }
        }
        return cells;
    }

    /** The fields that our importer recognises in a file. */
    static Set<Field> known(Path file, FakeWorkbench workbench) {
        ImportFile imports =
                new ImportFile(new FileTables(), workbench.profile(), workbench.imports(), Clock.systemUTC());
        SourceTable source = done(imports.probe(file, FileWish.none()));
        Set<Field> known = EnumSet.noneOf(Field.class);
        for (ColumnProposal column :
                done(imports.propose(source, TableKind.CUSTOMERS)).columns()) {
            if (column.target() instanceof Target.Bind(Field field)) {
                known.add(field);
            }
        }
        return known;
    }
}
