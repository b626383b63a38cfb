package org.clientele.ui.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.clientele.app.intake.FileWish;
import org.clientele.app.intake.ImportFile;
import org.clientele.app.intake.ImportPlan;
import org.clientele.app.intake.SourceTable;
import org.clientele.app.jobs.Job;
import org.clientele.model.intake.MappingProposal;
import org.clientele.model.intake.Policies;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A file that was looked at: its table with a first mapping, or why it cannot be read.
 *
 * @param file the file
 * @param table what was found in it, or null
 * @param refusal why it cannot be read, or null
 * @param tries how often a password was tried in vain
 */
public record Looked(
        Path file, @Nullable Table table, @Nullable Message refusal, int tries) {
    /** How often a password may be tried. */
    public static final int MOST_TRIES = 3;

    private static final Set<String> LOCKED = Set.of("read.refused.password", "read.refused.password.wrong");

    /** A table, how its columns would be read, what was allowed last time, and how the file was asked to be read. */
    public record Table(SourceTable source, MappingProposal mapping, Policies policies, FileWish wish) {}

    /** Whether it only needs its password. */
    public boolean locked() {
        return refusal != null && LOCKED.contains(refusal.key());
    }

    /** The file's name without folder. */
    public String name() {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    /** Looks at one file; a wish or a kind that people have chosen goes before what is found. */
    static Job<Table> job(ImportFile imports, Path file, FileWish wish, @Nullable TableKind kind) {
        Job<SourceTable> probe = imports.probe(file, wish);
        return new Job<>(probe.name(), checkpoint -> table(imports, probe, wish, kind, checkpoint));
    }

    private static Table table(
            ImportFile imports, Job<SourceTable> probe, FileWish wish, @Nullable TableKind kind, Checkpoint checkpoint)
            throws Exception {
        SourceTable source = probe.work().run(checkpoint.part(0, 0.8));
        ImportPlan plan = imports.plan(source, kind).work().run(checkpoint.part(0.8, 1));
        return new Table(source, plan.mapping(), plan.policies(), wish);
    }

    /**
     * Looks at several files and puts them in the order in which they are best imported: customers and products before
     * what refers to them; files that cannot be read come last.
     */
    static Job<List<Looked>> job(ImportFile imports, List<Path> files) {
        return new Job<>(Message.of("importview.job.look", files.size()), checkpoint -> {
            List<Looked> looked = new ArrayList<>();
            for (int i = 0; i < files.size(); i++) {
                Path file = files.get(i);
                Checkpoint part = checkpoint.part((double) i / files.size(), (i + 1.0) / files.size());
                Job<SourceTable> probe = imports.probe(file, FileWish.none());
                part.step(probe.name());
                try {
                    looked.add(new Looked(file, table(imports, probe, FileWish.none(), null, part), null, 0));
                } catch (Refusal refusal) {
                    looked.add(new Looked(file, null, refusal.sentence(), 0));
                }
            }
            looked.sort(Comparator.comparingInt(Looked::turn));
            return List.copyOf(looked);
        });
    }

    /** Tries a password on a protected file. */
    Job<Looked> unlock(ImportFile imports, String password) {
        FileWish wish = FileWish.none().withPassword(password);
        Job<SourceTable> probe = imports.probe(file, wish);
        return new Job<>(probe.name(), checkpoint -> {
            try {
                return new Looked(file, table(imports, probe, wish, null, checkpoint), null, tries);
            } catch (Refusal refusal) {
                return new Looked(file, null, refusal.sentence(), tries + 1);
            }
        });
    }

    private int turn() {
        return table == null
                ? TableKind.values().length
                : table.mapping().kind().ordinal();
    }
}
