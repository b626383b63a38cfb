package org.clientele.data.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import org.clientele.data.read.grid.GridRows;
import org.clientele.data.read.kind.FileKind;
import org.clientele.data.read.kind.FileKinds;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;

/** Finds out what a file is and how its rows are to be read, by its content alone. */
public final class Prober {
    private static final double FIRST_LOOK = 0.3;

    private Prober() {}

    /**
     * Reads the whole file once or twice, with little in memory, and says what it holds.
     *
     * @throws Refusal when it is nothing to read rows from, with the sentence that says why and what to do
     */
    public static Probe probe(Path file, ReadWish wish, Checkpoint checkpoint) {
        String name = String.valueOf(file.getFileName());
        FileKind kind = FileKinds.of(file);
        if (!kind.table()) throw Refusal.of(kind.refusal(), name);
        Format format = Formats.of(kind);
        TableFormat reader = Formats.reader(format, kind == FileKind.TEXT_GZIP);
        try {
            TableFormat.Survey survey = reader.survey(file, wish, checkpoint.part(0, FIRST_LOOK));
            try (GridRows rows = reader.open(file, survey.text(), survey.sheet())) {
                Scan.Found found =
                        Scan.of(name, rows, reader, survey, wish.headerRow(), checkpoint.part(FIRST_LOOK, 1));
                return probe(file, format, survey, found);
            }
        } catch (ZipException | java.io.EOFException e) {
            throw new Refusal(Message.of("read.refused.damaged", name), e);
        } catch (IOException e) {
            throw new Refusal(Message.of("read.refused.unreadable", name), e);
        }
    }

    private static Probe probe(Path file, Format format, TableFormat.Survey survey, Scan.Found found) {
        List<Message> notes = new ArrayList<>(survey.notes());
        notes.addAll(found.notes());
        Probe.TextStyle t = survey.text();
        Probe.TextStyle text = new Probe.TextStyle(
                t.charset(),
                t.delimiter(),
                t.quote(),
                t.escape(),
                t.spaced(),
                t.gzip(),
                t.damaged() || found.damaged(),
                t.decodings());
        List<String> header = found.frame().header();
        return new Probe(
                file,
                format,
                survey.bytes(),
                survey.sha256(),
                text,
                survey.sheets(),
                survey.sheet(),
                found.frame().headerLine(),
                header,
                found.extent(),
                found.sample(),
                notes,
                Headers.fingerprint(header));
    }
}
