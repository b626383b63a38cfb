package org.clientele.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.clientele.analysis.overlap.OverlapResult;
import org.clientele.app.behaviour.KnownGroup;
import org.clientele.app.behaviour.KnownGroups;
import org.clientele.app.behaviour.OverlapPicture;
import org.clientele.app.behaviour.StudyBehaviour;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.groups.GroupWords;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.run.Checkpoint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code clientele overlap}: how many people groups share. */
@Command(name = "overlap", description = "Count how many people two or more groups share.")
public final class OverlapCommand extends WorkCommand {
    @Parameters(index = "0", paramLabel = "WORKBENCH", description = "The workbench's folder.")
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "GROUP",
            description = "Two to eight groups, such as: rfm:champions stage:high-value saved:Newsletter")
    List<String> groups = new ArrayList<>();

    /** The command in its context. */
    public OverlapCommand(CliContext context) {
        super(context);
    }

    @Override
    protected void run(Reply reply, Checkpoint checkpoint) {
        try (Workbench workbench = open(folder, reply, checkpoint)) {
            FindGroups find = new FindGroups(workbench, new Analyses());
            GroupWords words = find.words();
            List<KnownGroup> chosen = groups.stream()
                    .map(text -> KnownGroups.parse(workbench, words, text))
                    .toList();
            OverlapPicture picture = done(new StudyBehaviour(workbench, find).overlap(chosen), checkpoint);
            OverlapResult result = picture.result();
            reply.say(picture.headline());
            List<Map<String, Object>> sizes = new ArrayList<>();
            for (int i = 0; i < groups.size(); i++) {
                sizes.add(Map.of(
                        "group", groups.get(i), "people", result.sets().get(i).size()));
            }
            List<Map<String, Object>> regions = new ArrayList<>();
            for (int region : result.inhabited(OverlapResult.Order.SIZE)) {
                List<String> in = IntStream.range(0, groups.size())
                        .filter(i -> (region >> i & 1) != 0)
                        .mapToObj(groups::get)
                        .toList();
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("in", in);
                row.put("people", result.regions()[region]);
                regions.add(row);
                reply.say("overlap.cli.region", in, result.regions()[region]);
            }
            reply.put("people", result.people());
            reply.put("groups", sizes);
            reply.put("regions", regions);
            if (picture.venn() != null) {
                reply.put(
                        "circlesMisfit", Objects.requireNonNull(picture.venn()).misfit());
            }
        }
    }
}
