package org.clientele.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientele.app.groups.Analyses;
import org.clientele.app.home.HomePicture;
import org.clientele.app.home.Idea;
import org.clientele.app.home.ShowHome;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.run.Checkpoint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code clientele ideas}: what is worth doing now, each with its number and its reason. */
@Command(name = "ideas", description = "Say what is worth doing now, with numbers and reasons.")
public final class IdeasCommand extends WorkCommand {
    @Parameters(index = "0", paramLabel = "WORKBENCH", description = "The workbench's folder.")
    @SuppressWarnings("NullAway.Init")
    Path folder;

    /** The command in its context. */
    public IdeasCommand(CliContext context) {
        super(context);
    }

    @Override
    protected void run(Reply reply, Checkpoint checkpoint) {
        try (Workbench workbench = open(folder, reply, checkpoint)) {
            HomePicture picture = done(new ShowHome(workbench, new Analyses()).picture(), checkpoint);
            reply.say(picture.headline());
            if (picture.ideas().isEmpty()) {
                reply.say("home.noideas");
            }
            List<Map<String, Object>> ideas = new ArrayList<>();
            for (Idea idea : picture.ideas()) {
                reply.say("home.cli.idea", idea.headline(), idea.reason());
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("idea", idea.key());
                one.put("people", idea.people());
                one.put("reach", idea.reach());
                one.put("sentence", reply.words(idea.headline()));
                one.put("reason", reply.words(idea.reason()));
                one.put("action", Answers.word(idea.action()));
                ideas.add(one);
            }
            reply.put("next", Answers.word(picture.next()));
            reply.put("ideas", ideas);
            reply.put("aside", picture.aside().stream().map(Idea::key).toList());
        }
    }
}
