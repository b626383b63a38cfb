package org.clientele.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.facts.People;
import org.clientele.model.contact.Channel;
import org.clientele.model.run.Checkpoint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code clientele status}: what a workbench holds. */
@Command(name = "status", description = "Show counts, the data date and the imports of a workbench.")
public final class StatusCommand extends WorkCommand {
    @Parameters(paramLabel = "WORKBENCH", description = "The workbench's folder.")
    @SuppressWarnings("NullAway.Init")
    Path folder;

    /** The command in its context. */
    public StatusCommand(CliContext context) {
        super(context);
    }

    @Override
    protected void run(Reply reply, Checkpoint checkpoint) {
        try (Workbench workbench = open(folder, reply, checkpoint)) {
            Facts facts = workbench.facts(checkpoint);
            int orders = facts.lines().orders();
            String dataDate = facts.dataDay() == People.NO_DAY
                    ? ""
                    : LocalDate.ofEpochDay(facts.dataDay()).toString();
            int canEmail = reach(facts, Channel.EMAIL);
            int canText = reach(facts, Channel.SMS);
            reply.say(
                    "cli.status.name",
                    workbench.profile().name(),
                    workbench.folder().toString());
            reply.say(
                    "cli.status.counts",
                    facts.customers(),
                    facts.catalogue().size(),
                    orders,
                    facts.lines().size(),
                    facts.events().size());
            reply.say("cli.status.reach", canEmail, canText);
            reply.say(dataDate.isEmpty() ? "cli.status.nodate" : "cli.status.date", dataDate);
            Answers.revenue(facts, reply);
            List<BatchSummary> batches = workbench.imports().batches();
            batches.forEach(batch -> Answers.line(reply, batch));
            reply.put("workbench", workbench.folder().toString());
            reply.put("name", workbench.profile().name());
            reply.put("version", workbench.version());
            reply.put("dataDate", dataDate);
            Map<String, Object> counts = new LinkedHashMap<>();
            counts.put("customers", facts.customers());
            counts.put("products", facts.catalogue().size());
            counts.put("orders", orders);
            counts.put("orderLines", facts.lines().size());
            counts.put("events", facts.events().size());
            counts.put("canEmail", canEmail);
            counts.put("canText", canText);
            reply.put("counts", counts);
            reply.put("batches", batches.stream().map(Answers::batch).toList());
        }
    }

    private static int reach(Facts facts, Channel channel) {
        return switch (channel) {
            case EMAIL ->
                facts.people()
                        .mailable()
                        .and(facts.permissions().granted(channel))
                        .andNot(facts.permissions().stopped(channel))
                        .size();
            case SMS ->
                facts.people()
                        .textable()
                        .and(facts.permissions().granted(channel))
                        .andNot(facts.permissions().stopped(channel))
                        .size();
        };
    }
}
