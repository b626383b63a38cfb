package org.clientele.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientele.app.identity.MergePeople;
import org.clientele.app.people.Mask;
import org.clientele.app.workbench.UnmergeReport;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clientele unmerge}: takes merged people apart again, exactly as they were. */
@Command(name = "unmerge", description = "Take merged people apart again, exactly as they were.")
public final class UnmergeCommand extends WorkCommand {
    @Parameters(index = "0", paramLabel = "WORKBENCH", description = "The workbench's folder.")
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Parameters(
            index = "1",
            paramLabel = "BATCH",
            arity = "0..1",
            description = "The number of the merge; the newest unless one is given.")
    @Nullable
    Long batch;

    @Option(names = "--person", paramLabel = "ID", description = "Take only this person apart.")
    @Nullable
    Integer person;

    /** The command in its context. */
    public UnmergeCommand(CliContext context) {
        super(context);
    }

    @Override
    protected void run(Reply reply, Checkpoint checkpoint) {
        if (batch != null && person != null) {
            throw Refusal.of("identity.cli.one");
        }
        try (Workbench workbench = open(folder, reply, checkpoint)) {
            MergePeople merging = new MergePeople(workbench, System.getProperty("user.name", ""));
            UnmergeReport report = done(
                    person != null
                            ? merging.unmergePerson(person)
                            : merging.unmerge(batch != null ? batch : merging.newest()),
                    checkpoint);
            reply.say("identity.cli.unmerged", report.batch(), report.apart(), report.kept());
            List<Map<String, Object>> later = new ArrayList<>();
            for (UnmergeReport.Later each : report.later()) {
                reply.say("identity.cli.later", Mask.name(each.title()), each.orders(), each.others());
                Map<String, Object> answer = new LinkedHashMap<>();
                answer.put("id", each.id());
                answer.put("orders", each.orders());
                answer.put("others", each.others());
                later.add(answer);
            }
            reply.put("batch", report.batch());
            reply.put("apart", report.apart());
            reply.put("restored", report.restored());
            reply.put("kept", report.kept());
            reply.put("later", later);
        }
    }
}
