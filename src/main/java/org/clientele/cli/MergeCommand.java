package org.clientele.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientele.app.identity.Candidate;
import org.clientele.app.identity.FieldRule;
import org.clientele.app.identity.FindDuplicates;
import org.clientele.app.identity.MergePeople;
import org.clientele.app.identity.MergePeople.Merged;
import org.clientele.app.identity.MergeRules;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clientele merge}: makes one person of several records; {@code unmerge} takes it back. */
@Command(name = "merge", description = "Make one person of several records; unmerge takes it back exactly.")
public final class MergeCommand extends WorkCommand {
    private static final String ALL_FIELDS = "*";

    @Parameters(index = "0", paramLabel = "WORKBENCH", description = "The workbench's folder.")
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Parameters(
            index = "1..*",
            paramLabel = "ID",
            arity = "0..*",
            description = "The records, by the ids that duplicates lists; they become one person.")
    List<Integer> ids = List.of();

    @Option(names = "--auto", description = "Merge everything that duplicates finds from --min on.")
    boolean auto;

    @Option(
            names = "--min",
            paramLabel = "P",
            description = "With --auto: how probable it must be, 0.8 to 1 (default: ${DEFAULT-VALUE}).")
    double min = 0.98;

    @Option(
            names = "--rule",
            paramLabel = "FIELD=RULE",
            description = "Whose value a field takes: most-recent (usual), most-frequent, longest, keep, or the id of a"
                    + " record; * stands for all fields.")
    Map<String, String> rules = new LinkedHashMap<>();

    /** The command in its context. */
    public MergeCommand(CliContext context) {
        super(context);
    }

    @Override
    protected void run(Reply reply, Checkpoint checkpoint) {
        if (auto == !ids.isEmpty()) {
            throw Refusal.of("identity.cli.what");
        }
        DuplicatesCommand.requireShare(min);
        MergeRules chosen = chosen();
        try (Workbench workbench = open(folder, reply, checkpoint)) {
            List<List<Integer>> sets = auto ? found(workbench, checkpoint) : List.of(ids);
            if (sets.isEmpty()) {
                reply.say("identity.cli.nothing");
                reply.put("persons", 0);
                reply.put("records", 0);
                return;
            }
            Merged merged = done(
                    new MergePeople(workbench, System.getProperty("user.name", "")).merge(sets, chosen), checkpoint);
            reply.say(
                    "identity.cli.merged",
                    merged.records(),
                    merged.persons(),
                    merged.batch().id());
            reply.put("batch", merged.batch().id());
            reply.put("persons", merged.persons());
            reply.put("records", merged.records());
        }
    }

    private List<List<Integer>> found(Workbench workbench, Checkpoint checkpoint) {
        return done(new FindDuplicates(workbench).find(), checkpoint).from(min).stream()
                .map(Candidate::ids)
                .toList();
    }

    private MergeRules chosen() {
        FieldRule usual = FieldRule.MOST_RECENT;
        Map<String, FieldRule> fields = new LinkedHashMap<>();
        Map<String, Integer> picks = new LinkedHashMap<>();
        for (Map.Entry<String, String> rule : rules.entrySet()) {
            String field = rule.getKey();
            String word = rule.getValue();
            if (word.matches("[0-9]{1,9}") && ids.contains(Integer.valueOf(word))) {
                picks.put(field, Integer.valueOf(word));
                continue;
            }
            FieldRule meant =
                    FieldRule.ofWord(word).orElseThrow(() -> Refusal.of("identity.cli.rule", field + "=" + word));
            if (field.equals(ALL_FIELDS)) {
                usual = meant;
            } else {
                fields.put(field, meant);
            }
        }
        return new MergeRules(usual, fields, picks);
    }
}
