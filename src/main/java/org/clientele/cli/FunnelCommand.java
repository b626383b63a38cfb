package org.clientele.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientele.analysis.funnel.FunnelResult;
import org.clientele.app.behaviour.FunnelPicture;
import org.clientele.app.behaviour.FunnelWish;
import org.clientele.app.behaviour.KnownGroups;
import org.clientele.app.behaviour.PeriodNames;
import org.clientele.app.behaviour.StepNames;
import org.clientele.app.behaviour.StepWords;
import org.clientele.app.behaviour.StudyBehaviour;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.groups.GroupWords;
import org.clientele.app.notice.Share;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clientele funnel}: how many get from one step to the next. */
@Command(name = "funnel", description = "Count how many get from one step to the next.")
public final class FunnelCommand extends WorkCommand {
    @Parameters(index = "0", paramLabel = "WORKBENCH", description = "The workbench's folder.")
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Parameters(
            index = "1..*",
            arity = "2..8",
            paramLabel = "STEP",
            description = "Such as: view/category=Tea order/category=Tea order:2")
    List<String> steps = new ArrayList<>();

    @Option(names = "--days", paramLabel = "N", description = "All steps within so many days (default: 30).")
    int days = 30;

    @Option(names = "--of", paramLabel = "GROUP", description = "Only the people of this group (default: all).")
    String within = "all";

    @Option(
            names = "--compare",
            paramLabel = "GROUP|stages|field:NAME",
            description = "Split by a group and the others, by stage, or by a field of the customers.")
    String compare = "";

    /** The command in its context. */
    public FunnelCommand(CliContext context) {
        super(context);
    }

    @Override
    protected void run(Reply reply, Checkpoint checkpoint) {
        try (Workbench workbench = open(folder, reply, checkpoint)) {
            FindGroups find = new FindGroups(workbench, new Analyses());
            GroupWords words = find.words();
            Facts facts = workbench.facts(checkpoint);
            FunnelWish wish = new FunnelWish(
                    steps.stream().map(step -> StepWords.parse(facts, step)).toList(),
                    days,
                    comparison(workbench, words));
            FunnelPicture picture = done(
                    new StudyBehaviour(workbench, find).funnel(KnownGroups.parse(workbench, words, within), wish),
                    checkpoint);
            reply.say(picture.headline());
            picture.notes().forEach(reply::say);
            reply.put("days", days);
            reply.put("of", within);
            List<Map<String, Object>> groups = new ArrayList<>();
            for (FunnelPicture.Part part : picture.groups()) {
                groups.add(group(picture, part, reply));
            }
            reply.put("groups", groups);
        }
    }

    private FunnelWish.Compare comparison(Workbench workbench, GroupWords words) {
        if (compare.isEmpty()) {
            return new FunnelWish.Compare.Nothing();
        }
        if (compare.equals("stages")) {
            return new FunnelWish.Compare.Stages();
        }
        return compare.startsWith("field:")
                ? new FunnelWish.Compare.Field(compare.substring("field:".length()))
                : new FunnelWish.Compare.Group(KnownGroups.parse(workbench, words, compare));
    }

    private Map<String, Object> group(FunnelPicture picture, FunnelPicture.Part part, Reply reply) {
        FunnelResult result = picture.result();
        CustomerSet people = part.people();
        if (picture.groups().size() > 1) {
            reply.say(part.name());
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        int first = result.passed(1, people);
        int before = first;
        for (int step = 1; step <= result.steps(); step++) {
            int passed = result.passed(step, people);
            double ofFirst = first == 0 ? 0 : (double) passed / first;
            double ofBefore = before == 0 ? 0 : (double) passed / before;
            double minutes = result.medianMinutes()[step - 1];
            say(reply, result, step, new int[] {passed, first, before});
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("step", steps.get(step - 1));
            row.put("customers", passed);
            row.put("ofFirst", ofFirst);
            row.put("ofBefore", ofBefore);
            row.put("lost", before - passed);
            row.put("medianMinutes", Double.isNaN(minutes) ? "" : (Object) minutes);
            row.put("stillOpen", result.open()[step]);
            rows.add(row);
            before = passed;
        }
        Map<String, Object> group = new LinkedHashMap<>();
        group.put("name", reply.words(part.name()));
        group.put("steps", rows);
        return group;
    }

    /** Says one step; {@code counts} are those who came to it, to the first, and to the one before. */
    private static void say(Reply reply, FunnelResult result, int step, int[] counts) {
        Message name = StepNames.of(result.spec().steps().get(step - 1));
        Share ofFirst = new Share(counts[1] == 0 ? 0 : (double) counts[0] / counts[1]);
        Share ofBefore = new Share(counts[2] == 0 ? 0 : (double) counts[0] / counts[2]);
        double minutes = result.medianMinutes()[step - 1];
        if (Double.isNaN(minutes)) {
            reply.say("funnel.cli.step", step, name, counts[0], ofFirst, ofBefore);
        } else {
            reply.say("funnel.cli.step.later", step, name, counts[0], ofFirst, ofBefore, PeriodNames.span(minutes));
        }
    }
}
