package org.clientele.ui.intake;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.clientele.app.intake.FileWish;
import org.clientele.app.intake.ImportFile;
import org.clientele.app.intake.ReadDoubt;
import org.clientele.app.intake.SourceTable;
import org.clientele.app.jobs.Job;
import org.clientele.app.jobs.JobRunner;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.clientele.ui.kit.job.JobSlot;
import org.clientele.ui.kit.job.SlotState;
import org.jspecify.annotations.Nullable;

/** How the file in front is read: its sheet, letters, separator and header row; each choice reads it again at once. */
public final class FileViewModel {
    private static final int MOST_SHEETS = 24;
    private final ImportFile imports;
    private final Path file;
    private final JobSlot<Looked.Table> table;
    private final JobSlot<Map<String, Long>> sheets;
    private final Runnable begun;
    private final Consumer<Looked.Table> ended;
    private FileWish wish;
    private @Nullable TableKind kind;

    FileViewModel(
            ImportFile imports,
            JobRunner jobs,
            Path file,
            Looked.Table found,
            Runnable begun,
            Consumer<Looked.Table> ended) {
        this.imports = imports;
        this.file = file;
        this.table = new JobSlot<>(jobs);
        this.begun = begun;
        this.ended = ended;
        this.wish = found.wish();
        this.sheets = new JobSlot<>(jobs);
        table.set(found);
        if (source().sheets().size() > 1) {
            sheets.start(count(found));
        }
    }

    /** How many rows the other sheets or tables hold, so that people know which one they want. */
    private Job<Map<String, Long>> count(Looked.Table found) {
        SourceTable here = found.source();
        return new Job<>(Message.of("importview.job.sheets", here.name()), checkpoint -> {
            Map<String, Long> rows = new HashMap<>();
            List<String> names = here.sheets();
            for (int i = 0; i < names.size() && i < MOST_SHEETS; i++) {
                if (names.get(i).equals(here.sheet())) {
                    rows.put(here.sheet(), here.rows());
                    continue;
                }
                Checkpoint part = checkpoint.part((double) i / names.size(), (i + 1.0) / names.size());
                try {
                    FileWish other = found.wish().withSheet(names.get(i));
                    rows.put(
                            names.get(i),
                            imports.probe(file, other).work().run(part).rows());
                } catch (Refusal unreadable) {
                    rows.put(names.get(i), 0L);
                }
            }
            return Map.copyOf(rows);
        });
    }

    /** How many rows each sheet holds, as far as that is known. */
    public JobSlot<Map<String, Long>> sheets() {
        return sheets;
    }

    /** The table as it was found; reading it again in another way keeps the old one until the new one is here. */
    public SourceTable source() {
        Looked.Table found = table.latest().get();
        if (found == null) {
            throw new IllegalStateException("a wizard begins with a table");
        }
        return found.source();
    }

    /** The work of reading the file again. */
    public JobSlot<Looked.Table> table() {
        return table;
    }

    /** Whether the table is here and readable. */
    boolean readable() {
        return table.state().get() instanceof SlotState.Ready;
    }

    /** Reads another sheet. */
    public void sheet(String name) {
        look(wish.withSheet(name));
    }

    /** Reads the letters in another encoding. */
    public void encoding(String name) {
        look(wish.withEncoding(name));
    }

    /** Parts the cells at another sign. */
    public void delimiter(char sign) {
        look(wish.withDelimiter(sign));
    }

    /** Takes the headers from another row, counted from 1. */
    public void headerRow(int row) {
        look(wish.withHeaderRow(row));
    }

    /** Reads the file in one of the ways that are open. */
    public void choose(ReadDoubt.Choice choice) {
        look(choice.wish());
    }

    /** Takes the table for another kind. */
    public void kind(TableKind chosen) {
        kind = chosen;
        look(wish);
    }

    private void look(FileWish next) {
        wish = next;
        begun.run();
        table.start(Looked.job(imports, file, next, kind), ended);
    }
}
