package org.clientele.data.read;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import org.clientele.data.read.kind.FileKind;
import org.clientele.data.read.kind.FileKinds;
import org.clientele.data.read.text.OnePass;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;

/** Finds out what a file is and how its rows are to be read, by its content alone. */
public final class Prober {
    private static final double FIRST_LOOK = 0.3;
    private static final int DEEPEST = 3;
    private static final int LOCK_FILE = 1_024;
    private static final String IN = " / ";

    private final Path file;
    private final ReadWish wish;
    private final Checkpoint checkpoint;

    private Prober(Path file, ReadWish wish, Checkpoint checkpoint) {
        this.file = file;
        this.wish = wish;
        this.checkpoint = checkpoint;
    }

    /**
     * Reads the whole file once or twice, with little in memory, and says what it holds.
     *
     * @throws Refusal when it is nothing to read rows from, with the sentence that says why and what to do
     */
    public static Probe probe(Path file, ReadWish wish, Checkpoint checkpoint) {
        return Fold.unfolded(new Prober(file, wish, checkpoint).probe());
    }

    private Probe probe() {
        String name = String.valueOf(file.getFileName());
        try (Unwrapped whole = Unwrapped.of(file, wish.password())) {
            FileKind kind = FileKinds.of(file);
            if (lock(name)) throw Refusal.of("read.refused.lock.file", name);
            return inside(whole, kind, wish.sheet());
        } catch (ZipException | EOFException e) {
            throw new Refusal(Message.of("read.refused.damaged", name), e);
        } catch (IOException e) {
            throw new Refusal(Message.of("read.refused.unreadable", name), e);
        }
    }

    /** Whether this is the small file that office programs put beside one that is open. */
    private boolean lock(String name) throws IOException {
        return (name.startsWith("~$") || name.startsWith(".~lock.")) && Files.size(file) < LOCK_FILE;
    }

    private Probe inside(Unwrapped outer, FileKind kind, @Nullable String sheet) throws IOException {
        if (!kind.table()) throw Refusal.of(kind.refusal(), outer.name());
        boolean wrapped = kind == FileKind.GZIP || kind == FileKind.PASSWORD || kind == FileKind.ZIP;
        if (wrapped && outer.layers().size() >= DEEPEST) throw Refusal.of("read.refused.archive.deep", outer.name());
        return switch (kind) {
            case GZIP -> inside(outer, new Route.Layer.Gzip(), sheet);
            case PASSWORD -> inside(outer, new Route.Layer.Locked(), sheet);
            case ZIP -> archive(outer, sheet);
            default -> table(outer, kind, sheet);
        };
    }

    private Probe inside(Unwrapped outer, Route.Layer layer, @Nullable String sheet) throws IOException {
        try (Unwrapped inner = outer.without(layer, checkpoint)) {
            return inside(inner, FileKinds.of(inner.path()), sheet);
        }
    }

    /** One table of an archive: the wished one, or the first that can be read. */
    private Probe archive(Unwrapped outer, @Nullable String sheet) throws IOException {
        for (Route.Layer above : outer.layers())
            if (above instanceof Route.Layer.Zip) throw Refusal.of("read.refused.archive.deep", outer.name());
        List<String> entries = ZipTables.entries(outer.path());
        if (entries.size() == 1) return inside(outer, new Route.Layer.Zip(entries.getFirst()), sheet);
        Refusal first = null;
        for (String entry : entries) {
            String inner = null;
            if (sheet != null && sheet.startsWith(entry + IN)) inner = sheet.substring(entry.length() + IN.length());
            if (sheet != null && inner == null && !sheet.equals(entry)) continue;
            try {
                Probe found = inside(outer, new Route.Layer.Zip(entry), inner);
                return named(found, entries, entry);
            } catch (Refusal e) {
                if (sheet != null) throw e;
                if (first == null) first = e;
            }
        }
        if (first != null) throw first;
        throw Refusal.of("read.refused.no.sheet", outer.name(), String.valueOf(sheet), String.join(", ", entries));
    }

    /** Names the tables of an archive and says which one is read. */
    private static Probe named(Probe found, List<String> entries, String entry) {
        boolean sheets = found.sheets().size() > 1;
        List<String> names = new ArrayList<>();
        for (String e : entries) {
            if (sheets && e.equals(entry)) for (String s : found.sheets()) names.add(e + IN + s);
            else names.add(e);
        }
        List<Message> notes = new ArrayList<>(found.notes());
        notes.addFirst(Message.of("read.note.archive", entries.size(), entry));
        return found.named(names, sheets ? entry + IN + found.sheet() : entry, notes);
    }

    private Probe table(Unwrapped inner, FileKind kind, @Nullable String sheet) throws IOException {
        Format format = Formats.of(kind);
        TableFormat reader = Formats.reader(format, kind == FileKind.TEXT_GZIP, wish.password());
        Probe quick = null;
        try {
            quick = table(inner, format, reader, sheet, false);
        } catch (Refusal e) {
            // the careful look may see another encoding
            if (format != Format.DELIMITED || !OnePass.large(inner.path())) throw e;
        }
        if (quick != null) return quick;
        Probe careful = table(inner, format, reader, sheet, true);
        if (careful == null) throw new IllegalStateException("a careful look holds");
        return careful;
    }

    private @Nullable Probe table(
            Unwrapped inner, Format format, TableFormat reader, @Nullable String sheet, boolean careful)
            throws IOException {
        ReadWish wished = wish.withSheet(sheet);
        Checkpoint first = checkpoint.part(0, FIRST_LOOK);
        try (TableFormat.Look look = reader.look(inner.path(), wished, careful, first)) {
            Scan.Found found = Scan.of(inner.name(), look, reader, wish, checkpoint.part(FIRST_LOOK, 1));
            TableFormat.Survey survey = look.proven();
            if (survey == null) return null;
            boolean whole = inner.layers().isEmpty() && !survey.sha256().isEmpty();
            String sha256 = whole ? survey.sha256() : Hashes.sha256(file, checkpoint);
            Route route = new Route(inner.layers(), survey.sheet(), wish.password(), null);
            return probe(format, route, sha256, survey, found);
        }
    }

    private Probe probe(Format format, Route route, String sha256, TableFormat.Survey survey, Scan.Found found)
            throws IOException {
        List<Message> notes = new ArrayList<>(survey.notes());
        notes.addAll(found.notes());
        List<String> header = found.frame().header();
        return new Probe(
                file,
                format,
                Files.size(file),
                sha256,
                survey.text().damaged(survey.text().damaged() || found.damaged()),
                survey.sheets(),
                survey.sheet(),
                found.frame().headerLine(),
                header,
                found.extent(),
                found.sample(),
                notes,
                Headers.fingerprint(header),
                found.doubts(),
                route);
    }
}
