package org.clientele.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clientele.app.campaign.ExportLog;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clientele exports}: what left, and whether its files are still what they were. */
@Command(name = "exports", description = "List what was exported, check its files again, count comparison groups.")
public final class ExportsCommand extends WorkCommand {
    @Parameters(index = "0", paramLabel = "WORKBENCH", description = "The workbench's folder.")
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "verify|control",
            description = "Check the files again by their hashes, or count the people held back; without it: list.")
    @Nullable
    String action;

    @Option(names = "--export", paramLabel = "ID", description = "Only the export of that mark.")
    @Nullable
    String exportId;

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "Look for the files there (default: where they were put).")
    @Nullable
    Path place;

    /** The command in its context. */
    public ExportsCommand(CliContext context) {
        super(context);
    }

    @Override
    protected void run(Reply reply, Checkpoint checkpoint) {
        String wanted = action == null ? "list" : action.toLowerCase(Locale.ROOT);
        if (!List.of("list", "verify", "control").contains(wanted)) {
            throw Refusal.of("export.command.action", wanted);
        }
        try (Workbench workbench = open(folder, reply, checkpoint)) {
            List<ExportLog.Line> lines = ExportLog.of(workbench).stream()
                    .filter(line -> exportId == null || line.entry().exportId().equalsIgnoreCase(exportId))
                    .toList();
            if (lines.isEmpty() && exportId != null) {
                throw Refusal.of("export.command.unknown", exportId);
            }
            if (lines.isEmpty()) {
                reply.say("export.command.none");
            }
            switch (wanted) {
                case "verify" -> verify(lines, reply, checkpoint);
                case "control" -> control(lines, reply);
                default -> list(lines, workbench, reply);
            }
        }
    }

    private static void list(List<ExportLog.Line> lines, Workbench workbench, Reply reply) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (ExportLog.Line line : lines) {
            reply.say(
                    "export.command.line",
                    line.entry().at().atZone(workbench.profile().zone()).toLocalDate(),
                    line.entry().campaign(),
                    line.entry().people(),
                    reply.words(line.targetName()),
                    line.by(),
                    line.entry().exportId(),
                    line.files().size());
            all.add(json(line));
        }
        reply.put("exports", all);
    }

    private static Map<String, Object> json(ExportLog.Line line) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("exportId", line.entry().exportId());
        one.put("campaign", line.entry().campaign());
        one.put("at", line.entry().at().toString());
        one.put("by", line.by());
        one.put("purpose", line.purpose());
        one.put("channel", line.entry().channel().name().toLowerCase(Locale.ROOT));
        one.put("target", line.target());
        one.put("group", line.group());
        one.put("reason", line.reason());
        one.put("people", line.entry().people());
        one.put("control", line.entry().control());
        one.put("sha256", line.entry().sha256());
        one.put("folder", line.folder().toString());
        one.put("files", line.files());
        return one;
    }

    private void verify(List<ExportLog.Line> lines, Reply reply, Checkpoint checkpoint) {
        List<Map<String, Object>> all = new ArrayList<>();
        int differ = 0;
        for (ExportLog.Line line : lines) {
            ExportLog.Line there = place == null ? line : line.in(place);
            for (ExportLog.Found found : done(ExportLog.verify(there), checkpoint)) {
                reply.say(
                        "export.log.state." + found.state().word(), found.path().toString());
                differ += found.state() == ExportLog.State.SAME ? 0 : 1;
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("exportId", line.entry().exportId());
                one.put("file", found.path().toString());
                one.put("state", found.state().word());
                all.add(one);
            }
        }
        reply.put("files", all);
        reply.put("differ", differ);
        if (differ > 0) {
            throw Refusal.of("export.command.differ", differ, all.size());
        }
    }

    private static void control(List<ExportLog.Line> lines, Reply reply) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (ExportLog.Line line : lines) {
            reply.say(
                    "export.command.control",
                    line.entry().campaign(),
                    line.entry().control(),
                    line.entry().people());
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("exportId", line.entry().exportId());
            one.put("campaign", line.entry().campaign());
            one.put("control", line.entry().control());
            one.put("people", line.entry().people());
            all.add(one);
        }
        reply.put("exports", all);
    }
}
