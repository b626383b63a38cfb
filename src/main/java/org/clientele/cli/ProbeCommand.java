package org.clientele.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientele.app.intake.ColumnReading;
import org.clientele.app.intake.FileWish;
import org.clientele.app.intake.InspectFile;
import org.clientele.app.intake.ReadDoubt;
import org.clientele.app.intake.SourceTable;
import org.clientele.app.jobs.JobEnd;
import org.clientele.app.jobs.Outcome;
import org.clientele.model.run.Cancelled;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clientele probe}: says of each file how it is read and what its columns hold, or why it is refused. */
@Command(name = "probe", description = "Say how files are read and what their columns hold; nothing is imported.")
public final class ProbeCommand extends WorkCommand {
    private final InspectFile inspect;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files of any kind.")
    List<Path> files = new ArrayList<>();

    @Option(
            names = "--sheet",
            paramLabel = "NAME",
            description = "The sheet of a workbook, or the table in an archive.")
    @Nullable
    String sheet;

    @Option(names = "--encoding", paramLabel = "NAME", description = "The encoding of a text file.")
    @Nullable
    String encoding;

    @Option(names = "--password", paramLabel = "WORD", description = "What opens a protected workbook.")
    @Nullable
    String password;

    /** The command in its context. */
    public ProbeCommand(CliContext context, InspectFile inspect) {
        super(context);
        this.inspect = inspect;
    }

    @Override
    protected void run(Reply reply, Checkpoint checkpoint) {
        FileWish wish = new FileWish(sheet, encoding, null, null, password);
        List<Map<String, Object>> all = new ArrayList<>();
        int read = 0;
        for (int i = 0; i < files.size(); i++) {
            Path file = files.get(i);
            Checkpoint part = checkpoint.part(i / (double) files.size(), (i + 1.0) / files.size());
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("file", file.toString());
            switch (JobEnd.of(inspect.of(file, wish), part)) {
                case Outcome.Done<InspectFile.Found>(var found) -> {
                    read++;
                    answer.put("read", true);
                    answer(reply, answer, found);
                    show(reply, file, found);
                }
                case Outcome.Failed<InspectFile.Found> failed -> {
                    answer.put("read", false);
                    refuse(reply, answer, file, failed);
                }
                case Outcome.Cancelled<InspectFile.Found> cancelled -> throw new Cancelled();
            }
            all.add(answer);
        }
        reply.put("readable", read);
        reply.put("refused", files.size() - read);
        reply.put("files", all);
        if (files.size() > 1) reply.say("read.probe.sum", files.size(), read, files.size() - read);
    }

    private void refuse(Reply reply, Map<String, Object> answer, Path file, Outcome.Failed<?> failed) {
        Map<String, String> error = new LinkedHashMap<>();
        error.put("code", failed.sentence().key());
        error.put("sentence", reply.words(failed.sentence()));
        answer.put("error", error);
        reply.say("read.probe.refused", file.toString(), failed.sentence());
        if (!(failed.cause() instanceof Refusal)) {
            System.getLogger("clientele")
                    .log(System.Logger.Level.ERROR, failed.sentence().key(), failed.cause());
        }
    }

    private static void answer(Reply reply, Map<String, Object> answer, InspectFile.Found found) {
        SourceTable t = found.table();
        answer.put("format", t.format());
        answer.put("bytes", t.bytes());
        answer.put("sha256", t.sha256());
        if (t.delimited()) {
            answer.put("encoding", t.encoding());
            answer.put("delimiter", String.valueOf(t.delimiter()));
            answer.put("quote", letter(t.quote()));
            answer.put("escape", letter(t.escape()));
            answer.put("packed", t.packed());
        }
        answer.put("sheets", t.sheets());
        answer.put("sheet", t.sheet());
        answer.put("headerRow", t.headerRow());
        answer.put("rows", t.rows());
        answer.put(
                "columns", found.columns().stream().map(c -> column(reply, c)).toList());
        answer.put("notes", t.notes().stream().map(reply::words).toList());
        answer.put("doubts", t.doubts().stream().map(d -> doubt(reply, d)).toList());
    }

    private static String letter(char c) {
        return c == 0 ? "" : String.valueOf(c);
    }

    private static Map<String, Object> column(Reply reply, ColumnReading c) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("name", c.name());
        one.put("type", c.type());
        one.put("order", c.order());
        one.put("mark", c.mark());
        one.put("unit", c.unit());
        one.put("filled", c.filled());
        one.put("blank", c.blank());
        one.put("others", c.others());
        one.put("evidence", c.evidence().stream().map(reply::words).toList());
        one.put("examples", c.examples());
        return one;
    }

    private static Map<String, Object> doubt(Reply reply, ReadDoubt d) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("kind", d.kind());
        one.put("sentence", reply.words(d.sentence()));
        one.put("choices", d.choices().stream().map(c -> reply.words(c.words())).toList());
        return one;
    }

    private static void show(Reply reply, Path file, InspectFile.Found found) {
        SourceTable t = found.table();
        reply.say(
                "read.probe.read",
                file.toString(),
                kind(t),
                t.rows(),
                found.columns().size());
        for (ColumnReading c : found.columns()) {
            Message type = Message.of("read.type." + c.type());
            reply.say("read.probe.column", c.name(), type);
            c.evidence().forEach(e -> reply.line("      " + reply.words(e)));
        }
        t.notes().forEach(n -> reply.line("  · " + reply.words(n)));
        t.doubts().forEach(d -> reply.line("  ? " + reply.words(d.sentence())));
    }

    private static Message kind(SourceTable t) {
        if (!t.delimited()) return Message.of("read.probe.sheet", Message.of("read.format." + t.format()), t.sheet());
        return switch (t.delimiter()) {
            case ',' -> Message.of("read.probe.commas", t.encoding());
            case ';' -> Message.of("read.probe.semicolons", t.encoding());
            case '\t' -> Message.of("read.probe.tabs", t.encoding());
            default -> Message.of("read.probe.text", t.encoding(), String.valueOf(t.delimiter()));
        };
    }
}
