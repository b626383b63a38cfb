package org.clientele.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clientele.app.campaign.Audiences;
import org.clientele.app.campaign.BuildAudience;
import org.clientele.app.campaign.BuiltAudience;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.results.ExperimentPage;
import org.clientele.app.results.ListExperiments;
import org.clientele.app.workbench.ExperimentEntry;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.People;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.campaign.ControlPlan;
import org.clientele.model.contact.Channel;
import org.clientele.model.group.Segment;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clientele experiment}: what was tried, what it says, and what a test that is planned can show. */
@Command(
        name = "experiment",
        description = "List experiments and what they say, plan one, see who is in which arm, decide.")
public final class ExperimentCommand extends WorkCommand {
    /** What to do. */
    enum Verb {
        /** All experiments, series and years. */
        LIST,
        /** What a test can show. */
        POWER,
        /** Who would be in which arm. */
        ASSIGN,
        /** Write down what was decided. */
        DECIDE,
        /** Put an experiment into a series. */
        SERIES
    }

    private final Analyses analyses;
    private final Audiences audiences;

    @Parameters(index = "0", paramLabel = "WORKBENCH", description = "The workbench's folder.")
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "list|power|assign|decide|series",
            description = "What to do (default: list).")
    Verb verb = Verb.LIST;

    @Option(names = "--group", paramLabel = "GROUP", description = "Whom it is for, as for campaign.")
    String group = "all";

    @Option(names = "--channel", paramLabel = "email|sms", description = "How people are reached (default: email).")
    Channel channel = Channel.EMAIL;

    @Option(names = "--name", paramLabel = "N", description = "Name of the campaign: it decides who is in which arm.")
    @Nullable
    String name;

    @Option(names = "--control", paramLabel = "P", description = "Share that gets no message (default: by size).")
    @Nullable
    Double control;

    @Option(names = "--customer", paramLabel = "NUMBER", description = "Say in which arm that customer would be.")
    @Nullable
    String customer;

    @Option(names = "--export", paramLabel = "ID", description = "The export of an experiment, to decide or to group.")
    @Nullable
    String export;

    @Option(names = "--decision", paramLabel = "TEXT", description = "What was decided; empty takes it back.")
    String decision = "";

    @Mixin
    TrialWishes tries = new TrialWishes();

    /** The command in its context.
     *
     * @param analyses what groups are evaluated with
     * @param audiences counts who is in which arm */
    public ExperimentCommand(CliContext context, Analyses analyses, Audiences audiences) {
        super(context);
        this.analyses = analyses;
        this.audiences = audiences;
    }

    @Override
    protected void run(Reply reply, Checkpoint checkpoint) {
        try (Workbench workbench = open(folder, reply, checkpoint)) {
            switch (verb) {
                case LIST -> list(workbench, reply, checkpoint);
                case POWER -> ExperimentAnswers.power(built(workbench, checkpoint), workbench, reply);
                case ASSIGN -> assign(workbench, reply, checkpoint);
                case DECIDE -> {
                    ExperimentEntry entry = chosen(workbench);
                    workbench
                            .experiments()
                            .decide(
                                    entry.exportId(),
                                    decision.strip(),
                                    context.clock().instant());
                    reply.say(
                            decision.isBlank() ? "experiment.command.undecided" : "experiment.command.decided",
                            entry.campaign());
                    reply.put("exportId", entry.exportId());
                    reply.put("decision", decision.strip());
                }
                case SERIES -> {
                    ExperimentEntry entry = chosen(workbench);
                    String series = tries.series == null ? "" : tries.series.strip();
                    workbench.experiments().group(entry.exportId(), series);
                    reply.say(
                            series.isEmpty() ? "experiment.command.alone" : "experiment.command.grouped",
                            entry.campaign(),
                            series);
                    reply.put("exportId", entry.exportId());
                    reply.put("series", series);
                }
            }
        }
    }

    private void list(Workbench workbench, Reply reply, Checkpoint checkpoint) {
        ExperimentPage page = done(new ListExperiments(context.clock()).job(workbench), checkpoint);
        ExperimentAnswers.list(page, reply);
    }

    private void assign(Workbench workbench, Reply reply, Checkpoint checkpoint) {
        BuiltAudience built = built(workbench, checkpoint);
        ExperimentAnswers.arms(built, reply);
        String wanted = customer;
        if (wanted != null) {
            People people = built.facts().people();
            int found = -1;
            for (int c = 0; c < people.size(); c++) {
                found = people.number().get(c).equals(wanted) ? c : found;
            }
            if (found < 0) {
                throw Refusal.of("experiment.command.customer", wanted);
            }
            ExperimentAnswers.one(built, wanted, found, reply);
        }
    }

    private BuiltAudience built(Workbench workbench, Checkpoint checkpoint) {
        if (name == null || name.isBlank()) {
            throw Refusal.of("experiment.command.name");
        }
        if (control != null && !(control >= 0 && control <= 0.9)) {
            throw Refusal.of("campaign.command.share");
        }
        ControlPlan usual = ControlPlan.usual();
        Segment segment = new FindGroups(workbench, analyses).words().parse(group);
        CampaignSpec spec = CampaignSpec.usual(name, new CampaignSpec.Target(segment, group), channel)
                .comparing(control == null ? usual : usual.withShare(control))
                .planning(plans -> plans.with(tries.trial()));
        return done(new BuildAudience(audiences).job(workbench, spec), checkpoint);
    }

    /** The experiment that is meant: by its export, or the only one of that name. */
    private ExperimentEntry chosen(Workbench workbench) {
        List<ExperimentEntry> fitting = new ArrayList<>();
        for (ExperimentEntry entry : workbench.experiments().all()) {
            if (entry.exportId().equals(export)
                    || (export == null && entry.campaign().equals(name))) {
                fitting.add(entry);
            }
        }
        if (fitting.size() != 1) {
            throw Refusal.of("experiment.command.which", fitting.size());
        }
        return fitting.getFirst();
    }
}
