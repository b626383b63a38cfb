package org.clientele.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clientele.analysis.linkage.Agreement;
import org.clientele.analysis.linkage.LinkageResult.Pair;
import org.clientele.app.identity.Candidate;
import org.clientele.app.identity.Duplicates;
import org.clientele.app.identity.FindDuplicates;
import org.clientele.app.identity.WriteDuplicates;
import org.clientele.app.people.Mask;
import org.clientele.app.workbench.PersonRecord;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clientele duplicates}: lists people who are probably in the workbench twice, and what speaks for it. */
@Command(name = "duplicates", description = "List people who are probably in the workbench twice.")
public final class DuplicatesCommand extends WorkCommand {
    private static final int SHOWN = 20;

    @Parameters(index = "0", paramLabel = "WORKBENCH", description = "The workbench's folder.")
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Option(
            names = "--min",
            paramLabel = "P",
            description = "Leave out what is less probable, 0.8 to 1 (default: ${DEFAULT-VALUE}).")
    double min = 0.8;

    @Option(names = "--output", paramLabel = "FILE", description = "Write all of them there (CSV, with contact data).")
    @Nullable
    Path output;

    @Option(names = "--overwrite", description = "Replace the file when it is there.")
    boolean overwrite;

    /** The command in its context. */
    public DuplicatesCommand(CliContext context) {
        super(context);
    }

    @Override
    protected void run(Reply reply, Checkpoint checkpoint) {
        requireShare(min);
        try (Workbench workbench = open(folder, reply, checkpoint)) {
            Duplicates found = done(new FindDuplicates(workbench).find(), checkpoint);
            List<Candidate> shown = found.from(min);
            long sure = shown.stream().filter(Candidate::sure).count();
            reply.say("identity.cli.found", shown.size(), found.people(), sure);
            reply.put("people", found.people());
            reply.put("pairsCompared", found.pairs());
            reply.put("fields", found.fields());
            reply.put("found", shown.size());
            reply.put("sure", sure);
            reply.put(
                    "candidates", shown.stream().map(DuplicatesCommand::answer).toList());
            lines(workbench, shown.subList(0, Math.min(SHOWN, shown.size())), reply);
            if (shown.size() > SHOWN) {
                reply.say("identity.cli.more", shown.size() - SHOWN);
            }
            if (output != null) {
                long rows = done(new WriteDuplicates(workbench.identities()).job(shown, output, overwrite), checkpoint);
                reply.say("identity.cli.written", rows, output.toString());
                reply.put("file", output.toString());
                reply.put("rows", rows);
            }
        }
    }

    /** Refuses what is no probability from which duplicates are found at all. */
    static void requireShare(double min) {
        if (!(min >= 0.8 && min <= 1)) {
            throw Refusal.of("identity.cli.min", min);
        }
    }

    private static void lines(Workbench workbench, List<Candidate> shown, Reply reply) {
        if (reply.isJson()) {
            return;
        }
        Map<Integer, PersonRecord> records = new HashMap<>();
        workbench
                .identities()
                .records(shown.stream().flatMap(c -> c.ids().stream()).toList())
                .forEach(record -> records.put(record.id(), record));
        for (Candidate candidate : shown) {
            List<String> people = new ArrayList<>();
            for (int id : candidate.ids()) {
                PersonRecord record = records.get(id);
                people.add(id + " "
                        + (record == null
                                        ? ""
                                        : Mask.name(record.value("name")) + " " + Mask.email(record.value("email")))
                                .strip());
            }
            reply.line(String.format(
                    Locale.ROOT, "  %.1f %%  %s", 100 * candidate.probability(), String.join("  =  ", people)));
        }
    }

    private static Map<String, Object> answer(Candidate candidate) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("ids", candidate.ids());
        answer.put("probability", candidate.probability());
        answer.put("sure", candidate.sure());
        List<Map<String, Object>> ties = new ArrayList<>();
        for (Pair tie : candidate.ties()) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("a", candidate.ids().get(tie.a()));
            each.put("b", candidate.ids().get(tie.b()));
            each.put("probability", tie.probability());
            Map<String, Object> reasons = new LinkedHashMap<>();
            tie.reasons().stream()
                    .filter(r -> r.agreement() != Agreement.UNKNOWN)
                    .forEach(r -> {
                        Map<String, Object> reason = new LinkedHashMap<>();
                        reason.put("agreement", Answers.word(r.agreement()));
                        reason.put("bits", Math.round(r.bits() * 100) / 100.0);
                        reasons.put(r.field(), reason);
                    });
            each.put("reasons", reasons);
            ties.add(each);
        }
        answer.put("ties", ties);
        return answer;
    }
}
