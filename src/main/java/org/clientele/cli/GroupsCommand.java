package org.clientele.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.clientele.analysis.cluster.ClusterSpec;
import org.clientele.analysis.rfm.RfmSpec;
import org.clientele.analysis.stage.StageSpec;
import org.clientele.analysis.stage.StageText;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.ClusterPicture;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.groups.GroupCard;
import org.clientele.app.groups.GroupFile;
import org.clientele.app.groups.GroupNumbers;
import org.clientele.app.groups.GroupWords;
import org.clientele.app.groups.RfmPicture;
import org.clientele.app.groups.StagePicture;
import org.clientele.app.notice.Amount;
import org.clientele.app.notice.Share;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.clientele.model.trade.Money;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clientele groups}: finds groups of customers and writes down who is in which. */
@Command(name = "groups", description = "Find groups of customers: RFM, similar customers, or lifecycle stages.")
public final class GroupsCommand extends WorkCommand {
    /** The ways to find groups. */
    enum Method {
        RFM,
        CLUSTERS,
        STAGES,
        MOVES,
        HISTORY
    }

    @Parameters(index = "0", paramLabel = "WORKBENCH", description = "The workbench's folder.")
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Parameters(
            index = "1",
            paramLabel = "rfm|clusters|stages|moves|history",
            description = "How to find or follow groups.")
    @SuppressWarnings("NullAway.Init")
    Method method;

    @Option(names = "--k", paramLabel = "auto|N", description = "How many groups of similar customers.")
    String k = "auto";

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Start of the random choices; the same seed gives the same groups.")
    long seed = 1;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    GroupWishes wishes;

    @Option(names = "--output", paramLabel = "FILE", description = "Write customer and group to this CSV file.")
    @Nullable
    Path output;

    @Option(names = "--overwrite", description = "Replace the file if it is there.")
    boolean overwrite;

    /** The command in its context. */
    public GroupsCommand(CliContext context) {
        super(context);
    }

    @Override
    protected void run(Reply reply, Checkpoint checkpoint) {
        if (output != null && !overwrite && Files.exists(output)) {
            throw Refusal.of("export.exists", output.toString());
        }
        try (Workbench workbench = open(folder, reply, checkpoint)) {
            FindGroups find = new FindGroups(workbench, new Analyses());
            reply.put("method", method.name().toLowerCase(Locale.ROOT));
            switch (method) {
                case RFM -> rfm(workbench, find, reply, checkpoint);
                case STAGES -> stages(workbench, find, reply, checkpoint);
                case CLUSTERS -> clusters(workbench, find, reply, checkpoint);
                case MOVES -> new FollowAnswers(workbench, find).moves(wishes, reply, checkpoint);
                case HISTORY -> new FollowAnswers(workbench, find).history(wishes, reply, checkpoint);
            }
        }
    }

    private void rfm(Workbench workbench, FindGroups find, Reply reply, Checkpoint checkpoint) {
        RfmSpec spec = wishes.rfm(find.borders().rfm());
        RfmPicture picture = done(find.rfm(spec), checkpoint);
        if (wishes.keep()) {
            find.borders().keep(spec);
        }
        reply.say(picture.headline());
        picture.notes().forEach(reply::say);
        cards(workbench, reply, picture.groups());
        picture.rules().forEach(reply::say);
        reply.put("bins", picture.result().bins());
        reply.put("specification", spec.text());
        if (output != null) {
            Facts facts = workbench.facts(checkpoint);
            written(reply, GroupFile.write(output, facts, picture.result(), checkpoint));
        }
    }

    private void stages(Workbench workbench, FindGroups find, Reply reply, Checkpoint checkpoint) {
        StageSpec spec = wishes.stages(find.borders().stages());
        StagePicture picture = done(find.stages(spec), checkpoint);
        if (wishes.keep()) {
            find.borders().keep(spec);
        }
        reply.say(picture.headline());
        cards(workbench, reply, picture.stages());
        FollowAnswers.advice(picture, reply);
        reply.put("specification", StageText.of(spec).lines().toList());
        if (output != null) {
            Facts facts = workbench.facts(checkpoint);
            written(reply, GroupFile.write(output, facts, picture.result(), checkpoint));
        }
    }

    private void clusters(Workbench workbench, FindGroups find, Reply reply, Checkpoint checkpoint) {
        ClusterSpec spec = new ClusterSpec(number(k), Set.of(), seed);
        ClusterPicture picture = done(find.clusters(spec), checkpoint);
        ClustersCommand.answer(workbench, picture, reply);
        if (output != null) {
            Facts facts = workbench.facts(checkpoint);
            List<String> names = picture.cards().stream()
                    .map(card -> reply.words(card.group().name()))
                    .toList();
            written(reply, GroupFile.write(output, facts, picture.result(), names, checkpoint));
        }
    }

    /** A number of groups as it is written. */
    static int number(String k) {
        if (k.equalsIgnoreCase("auto")) {
            return ClusterSpec.AUTO;
        }
        try {
            return Integer.parseInt(k);
        } catch (NumberFormatException notANumber) {
            throw new Refusal(Message.of("groups.cli.k", k), notANumber);
        }
    }

    private void written(Reply reply, long rows) {
        if (output != null) {
            written(reply, output, rows);
        }
    }

    /** Tells that a file was written. */
    static void written(Reply reply, Path output, long rows) {
        String file = output.toString();
        reply.say("groups.cli.written", rows, file);
        reply.put("output", file);
        reply.put("rows", rows);
    }

    /** Tells who is in which group. */
    static void cards(Workbench workbench, Reply reply, List<GroupCard> cards) {
        List<Map<String, Object>> groups = new ArrayList<>();
        for (GroupCard card : cards) {
            GroupNumbers numbers = card.numbers();
            reply.say(
                    "groups.cli.card",
                    card.name(),
                    numbers.people(),
                    new Share(numbers.share()),
                    new Amount(numbers.revenue(), workbench.profile().currency()),
                    new Share(numbers.revenueShare()),
                    numbers.canEmail(),
                    numbers.canText(),
                    GroupWords.print(card.segment()));
            Map<String, Object> group = new LinkedHashMap<>();
            group.put("group", GroupWords.print(card.segment()));
            group.put("name", reply.words(card.name()));
            group.put("people", numbers.people());
            group.put("share", numbers.share());
            group.put("orders", numbers.orders());
            group.put("revenue", Money.decimal(numbers.revenue()));
            group.put("revenueShare", numbers.revenueShare());
            group.put("canEmail", numbers.canEmail());
            group.put("canText", numbers.canText());
            groups.add(group);
        }
        reply.put("groups", groups);
        Answers.revenue(workbench.facts(Checkpoint.none()), reply);
    }
}
