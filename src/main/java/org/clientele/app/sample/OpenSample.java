package org.clientele.app.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.clientele.app.campaign.KnownSender;
import org.clientele.app.intake.FileWish;
import org.clientele.app.intake.ImportFile;
import org.clientele.app.intake.ImportPlan;
import org.clientele.app.intake.ImportPreview;
import org.clientele.app.intake.ImportReport;
import org.clientele.app.intake.SourceTable;
import org.clientele.app.intake.Tables;
import org.clientele.app.jobs.Job;
import org.clientele.app.session.Session;
import org.clientele.app.workbench.Profile;
import org.clientele.app.workbench.Workbench;
import org.clientele.app.workbench.Workbenches;
import org.clientele.model.campaign.Sender;
import org.clientele.model.intake.MappingProposal;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;

/** Makes a workbench of the sample shop: its files are made, and imported as anybody's files would be. */
public final class OpenSample {
    /** The conventions of the sample shop. */
    public static final Profile SHOP = new Profile("Spring Shop", ZoneId.of("Asia/Shanghai"), "CN", "CNY");

    /** Who the messages of the sample shop come from. */
    private static final Sender SENDER = new Sender("Spring Shop", "", "Spring Shop, 1 Spring Lane, Shanghai", "");

    private static final double MAKING = 0.15;
    private static final double IMPORTING = 0.95;
    private final Workbenches workbenches;
    private final MakeSample sample;
    private final Tables tables;
    private final Clock clock;

    /** Makes sample workbenches with these parts. */
    public OpenSample(Workbenches workbenches, MakeSample sample, Tables tables, Clock clock) {
        this.workbenches = workbenches;
        this.sample = sample;
        this.tables = tables;
        this.clock = clock;
    }

    /**
     * A new workbench of the sample shop in that folder, ready to be shown.
     *
     * @param folder the folder to make; when it is taken, the same name with a number is used
     */
    public Job<Session.Shown> job(Path folder, long seed, int customers) {
        return new Job<>(Message.of("sample.job.open"), checkpoint -> {
            Path files = Files.createTempDirectory("clientele-sample-");
            try {
                sample.files(seed, customers, files).work().run(checkpoint.part(0, MAKING));
                Workbench workbench = workbenches.create(free(folder), SHOP);
                try {
                    new KnownSender().remember(workbench, SENDER);
                    importAll(workbench, files, checkpoint.part(MAKING, IMPORTING));
                    return new Session.Shown(workbench, workbench.facts(checkpoint.part(IMPORTING, 1)));
                } catch (Exception | Error fault) {
                    workbench.close();
                    throw fault;
                }
            } finally {
                remove(files);
            }
        });
    }

    /** Imports all files of the sample shop, in their order. */
    public List<ImportReport> importAll(Workbench workbench, Path files, Checkpoint checkpoint) throws Exception {
        ImportFile imports = new ImportFile(tables, workbench.profile(), workbench.imports(), clock);
        List<ImportReport> reports = new ArrayList<>();
        int count = MakeSample.FILES.size();
        for (int i = 0; i < count; i++) {
            MakeSample.SampleFile file = MakeSample.FILES.get(i);
            Checkpoint part = checkpoint.part((double) i / count, (i + 1.0) / count);
            part.step(Message.of("sample.step.import", file.name()));
            SourceTable source = imports.probe(files.resolve(file.name()), FileWish.none())
                    .work()
                    .run(part.part(0, 0.1));
            MappingProposal mapping =
                    imports.propose(source, file.kind()).work().run(part.part(0.1, 0.15));
            ImportPreview preview =
                    imports.check(new ImportPlan(source, mapping)).work().run(part.part(0.15, 0.4));
            if (!preview.ready()) {
                throw new Refusal(preview.questions().getFirst().sentence());
            }
            reports.add(imports.commit(preview, null).work().run(part.part(0.4, 1)));
        }
        return reports;
    }

    private Path free(Path folder) {
        Path free = folder;
        for (int i = 2; Files.exists(free); i++) {
            free = folder.resolveSibling(folder.getFileName() + " " + i);
        }
        return free;
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
