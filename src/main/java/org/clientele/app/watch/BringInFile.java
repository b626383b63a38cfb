package org.clientele.app.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.clientele.app.intake.GrowingImport;
import org.clientele.app.intake.GrowingImport.Part;
import org.clientele.app.intake.GrowingImport.Reading;
import org.clientele.app.intake.ImportFile;
import org.clientele.app.intake.ImportReport;
import org.clientele.app.intake.RejectsWish;
import org.clientele.app.intake.Tables;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.BatchSummary.State;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Brings in what has come of a watched file since it was read last.
 *
 * <p>What is on its way in is noted before and looked up in the ledger after a program that was killed: a part is there
 * whole or not at all, and is never brought in twice.
 */
final class BringInFile {
    private static final char USUAL_QUOTE = '"';
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH.mm.ss");

    private final Workbench workbench;
    private final GrowingImport imports;
    private final WatchBook book;
    private final Clock clock;
    private final Function<Message, String> words;

    BringInFile(Workbench workbench, Tables tables, WatchBook book, Clock clock, Function<Message, String> words) {
        this.workbench = workbench;
        this.imports = new GrowingImport(
                new ImportFile(tables, workbench.profile(), workbench.imports(), clock), workbench.imports());
        this.book = book;
        this.clock = clock;
        this.words = words;
    }

    /** A part of a file that is about to come in. */
    private record Due(long from, FileMark.Intent intent, long lines) {}

    /** Brings in what has come.
     *
     * @return nothing when nothing has come, or not enough for a row
     * @throws Refusal when a person has to decide something first
     * @throws IOException when the file cannot be read now */
    Optional<Arrival> run(WatchedPlace place, WatchedFile file, Checkpoint checkpoint) throws Exception {
        FileMark mark = settled(place, file.path());
        Path part = partOf(file.path());
        try {
            Due due;
            try (Growth growth = new Growth(file.path(), checkpoint)) {
                due = due(growth, mark, file);
                long end = due.intent().position();
                boolean headersAlone = due.from() == 0 && due.lines() == 1;
                if (end == due.from() || headersAlone || due.intent().sha256().equals(mark.sha256())) {
                    return Optional.empty();
                }
                if (due.from() == 0 && cameByHand(place, file.path(), mark, due.intent())) {
                    return Optional.empty();
                }
                if (file.reading() == null || due.from() == 0) {
                    growth.copy(0, due.from() == 0 ? end : due.from(), part);
                    Optional<Reading> reading = imports.look(part, place.kind(), checkpoint);
                    if (reading.isEmpty()) {
                        return Optional.empty();
                    }
                    requireSameColumns(mark, file.path(), reading.get());
                    file.readAs(reading.get());
                }
                if (due.from() > 0) {
                    growth.copy(due.from(), end, part);
                }
            }
            return Optional.of(bring(place, file, mark, due, part, checkpoint));
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** What the ledger says of a part that was on its way in when the program ended. */
    private FileMark settled(WatchedPlace place, Path file) {
        FileMark mark = book.mark(place, file);
        FileMark.Intent intent = mark.intent();
        if (intent == null) {
            return mark;
        }
        Optional<BatchSummary> came = workbench.imports().sameFile(place.kind(), intent.sha256());
        FileMark settled = came.isPresent()
                ? mark.arrived(intent, came.get().id(), mark.fingerprint(), true)
                : new FileMark(mark.position(), mark.sha256(), mark.batches(), mark.fingerprint(), null);
        book.mark(place, file, settled);
        return settled;
    }

    private Due due(Growth growth, FileMark mark, WatchedFile file) throws IOException {
        boolean byLines = growth.growsByLines();
        boolean grown = byLines && growth.beginsWith(mark);
        long from = grown ? mark.position() : 0;
        Reading reading = file.reading();
        char quote = reading == null || from == 0 ? USUAL_QUOTE : reading.quote();
        LineEnds ends = growth.ends(from, quote);
        long end = byLines ? from + ends.end() : growth.size();
        long lines = byLines ? ends.lines() : Long.MAX_VALUE;
        boolean rest = end < growth.size();
        if (rest && file.rests(clock.instant())) {
            end = growth.size();
            lines++;
            rest = false;
        }
        file.isDone(rest);
        return new Due(from, new FileMark.Intent(end, growth.hash(end), from == 0), lines);
    }

    /** Whether somebody has brought in this very file by hand; then it counts as read. */
    private boolean cameByHand(WatchedPlace place, Path file, FileMark mark, FileMark.Intent whole) {
        Optional<BatchSummary> came = workbench.imports().sameFile(place.kind(), whole.sha256());
        came.ifPresent(batch -> book.mark(place, file, mark.arrived(whole, batch.id(), mark.fingerprint(), false)));
        return came.isPresent();
    }

    private static void requireSameColumns(FileMark mark, Path file, Reading reading) {
        if (!mark.fingerprint().isEmpty() && !mark.fingerprint().equals(reading.fingerprint())) {
            throw Refusal.of("watch.fault.columns", nameOf(file), String.join(", ", reading.header()));
        }
    }

    private Arrival bring(
            WatchedPlace place, WatchedFile file, FileMark mark, Due due, Path rows, Checkpoint checkpoint)
            throws Exception {
        Reading reading = java.util.Objects.requireNonNull(file.reading());
        boolean first = due.from() == 0;
        book.mark(place, file.path(), mark.intending(due.intent()));
        Part part = new Part(
                rows,
                words.apply(Message.of("watch.history", nameOf(file.path()))),
                due.intent().sha256(),
                due.lines(),
                first ? Set.of() : Set.copyOf(mark.batches()));
        RejectsWish rejects = new RejectsWish(rejectsOf(file.path()), words);
        ImportReport report = first
                ? imports.first(reading, part, rejects, checkpoint)
                : imports.next(reading, part, rejects, checkpoint);
        long batch = report.batch().id();
        boolean knew = first && report.batch().counts().unchanged() > 0;
        FileMark now = knew ? mark.with(cameAs(place, file.path())) : mark;
        book.mark(place, file.path(), now.arrived(due.intent(), batch, reading.fingerprint(), knew));
        return new Arrival(place, file.path(), report.batch(), report.rejects(), first);
    }

    /** The batches that brought in a file of that name before: what was there already came with them. */
    private List<Long> cameAs(WatchedPlace place, Path file) {
        String name = nameOf(file);
        return workbench.imports().batches().stream()
                .filter(batch -> batch.kind() == place.kind() && batch.state() == State.DONE)
                .filter(batch -> batch.file().equals(name))
                .map(BatchSummary::id)
                .toList();
    }

    private Path partOf(Path file) {
        return workbench.folder().resolve("cache").resolve("watch").resolve(nameOf(file));
    }

    private Path rejectsOf(Path file) throws IOException {
        Path folder = Files.createDirectories(workbench.folder().resolve("rejects"));
        String now = STAMP.format(
                LocalDateTime.ofInstant(clock.instant(), workbench.profile().zone()));
        String name = nameOf(file).replaceAll("\\.[^.]*$", "") + " " + now;
        Path free = folder.resolve(name + ".csv");
        for (int i = 2; Files.exists(free); i++) {
            free = folder.resolve(name + " " + i + ".csv");
        }
        return free;
    }

    static String nameOf(Path file) {
        @Nullable Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }
}
