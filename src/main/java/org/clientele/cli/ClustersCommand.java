package org.clientele.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clientele.analysis.cluster.ClusterSpec;
import org.clientele.analysis.cluster.Family;
import org.clientele.analysis.cluster.Findings;
import org.clientele.analysis.cluster.Method;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.ClusterCard;
import org.clientele.app.groups.ClusterPicture;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.groups.GroupCard;
import org.clientele.app.groups.GroupFile;
import org.clientele.app.groups.KeepClusters;
import org.clientele.app.groups.SimpleRule;
import org.clientele.app.notice.Share;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clientele clusters}: finds groups of similar customers in one of several ways, explains them, and keeps them. */
@Command(name = "clusters", description = "Find groups of similar customers, explain them by rules, and keep them.")
public final class ClustersCommand extends WorkCommand {
    @Parameters(index = "0", paramLabel = "WORKBENCH", description = "The workbench's folder.")
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            description = "kmeans, ward, average, complete, single, mixture, dbscan or hdbscan.")
    String method = "kmeans";

    @Option(names = "--k", paramLabel = "auto|N", description = "How many groups.")
    String k = "auto";

    @Option(
            names = "--by",
            paramLabel = "FAMILY",
            split = ",",
            description = "What to compare by: recent, often, much, categories, price, channel, when, basket, returns.")
    List<String> by = List.of();

    @Option(names = "--reach", paramLabel = "DISTANCE", description = "For dbscan: how near is near.")
    double reach;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Start of the random choices; the same seed gives the same groups.")
    long seed = 1;

    @Option(names = "--name", paramLabel = "N=NAME", description = "The name to keep a group under.")
    Map<Integer, String> name = Map.of();

    @Option(names = "--keep", description = "Keep the groups under their names.")
    boolean keep;

    @Option(names = "--output", paramLabel = "FILE", description = "Write customer and group to this CSV file.")
    @Nullable
    Path output;

    @Option(names = "--overwrite", description = "Replace the file if it is there.")
    boolean overwrite;

    /** The command in its context. */
    public ClustersCommand(CliContext context) {
        super(context);
    }

    @Override
    protected void run(Reply reply, Checkpoint checkpoint) {
        if (output != null && !overwrite && Files.exists(output)) {
            throw Refusal.of("export.exists", output.toString());
        }
        ClusterSpec spec = spec();
        try (Workbench workbench = open(folder, reply, checkpoint)) {
            FindGroups find = new FindGroups(workbench, new Analyses());
            ClusterPicture picture = done(find.clusters(spec), checkpoint);
            reply.put("method", spec.method().word());
            answer(workbench, picture, reply);
            picture.moves().ifPresent(moves -> {
                reply.say("clusters.cli.moves", moves.stayed(), moves.known(), moves.day());
                reply.put("stayed", moves.stayed());
                reply.put("known", moves.known());
                reply.put("moves", moves.people());
            });
            List<String> names = names(picture, reply);
            if (keep) {
                KeepClusters.Kept kept = done(new KeepClusters(workbench, find).job(picture, names), checkpoint);
                reply.say("clusters.cli.kept", kept.groups().size(), kept.renewed());
                reply.put("kept", kept.groups().size());
                reply.put("renewed", kept.renewed());
            }
            if (output != null) {
                GroupsCommand.written(
                        reply,
                        output,
                        GroupFile.write(output, workbench.facts(checkpoint), picture.result(), names, checkpoint));
            }
        }
    }

    private ClusterSpec spec() {
        Method way = Method.ofWord(method)
                .orElseThrow(() -> Refusal.of("clusters.cli.method", method, words(Method.values())));
        Set<Family> families = EnumSet.noneOf(Family.class);
        for (String word : by) {
            families.add(Family.ofWord(word.strip())
                    .orElseThrow(() -> Refusal.of("clusters.cli.by", word, words(Family.values()))));
        }
        return new ClusterSpec(way, GroupsCommand.number(k), families, seed, reach);
    }

    private static List<String> words(Enum<?>[] values) {
        return java.util.Arrays.stream(values)
                .map(value -> value.name().toLowerCase(java.util.Locale.ROOT))
                .toList();
    }

    /** The names given here, else those of last time, else the suggested ones. */
    private List<String> names(ClusterPicture picture, Reply reply) {
        for (int number : name.keySet()) {
            if (number < 1 || number > picture.cards().size()) {
                throw Refusal.of("clusters.cli.name", number, picture.cards().size());
            }
        }
        List<String> names = new ArrayList<>();
        for (ClusterCard card : picture.cards()) {
            String suggested = reply.words(card.group().name());
            names.add(name.getOrDefault(card.number(), card.kept().orElse(suggested)));
        }
        return names;
    }

    /** Tells what was found; shared with the command for groups of all kinds. */
    static void answer(Workbench workbench, ClusterPicture picture, Reply reply) {
        reply.say(picture.headline());
        picture.clarity().forEach(reply::say);
        picture.warnings().forEach(reply::say);
        picture.notes().forEach(reply::say);
        List<GroupCard> cards =
                new ArrayList<>(picture.cards().stream().map(ClusterCard::group).toList());
        cards.add(picture.fitsNone());
        GroupsCommand.cards(workbench, reply, cards);
        List<Map<String, Object>> rules = new ArrayList<>();
        for (ClusterCard card : picture.cards()) {
            Map<String, Object> rule = new LinkedHashMap<>();
            rule.put("cluster", card.number());
            card.kept().ifPresent(name -> rule.put("keptName", name));
            card.simple().ifPresent(simple -> tell(card, simple, rule, reply));
            rules.add(rule);
        }
        reply.put("rules", rules);
        reply.put("k", picture.cards().size());
        reply.put("specification", picture.result().spec().text());
        reply.put("silhouette", picture.result().clarity().silhouette());
        reply.put("stability", picture.result().clarity().stability());
        reply.put("clear", picture.result().clarity().clear());
        reply.put("looked", picture.result().findings().looked());
        Findings.Overlap overlap = picture.result().findings().overlap();
        if (overlap != null) {
            reply.put("unsure", overlap.unsure());
            reply.put("bic", overlap.bics().stream().map(Findings.Bic::bic).toList());
        }
    }

    private static void tell(ClusterCard card, SimpleRule simple, Map<String, Object> rule, Reply reply) {
        reply.say(
                "clusters.cli.rule",
                card.number(),
                simple.text(),
                new Share(simple.right()),
                new Share(simple.found()));
        rule.put("rule", simple.text());
        rule.put("sentence", reply.words(simple.sentence()));
        rule.put("right", simple.right());
        rule.put("found", simple.found());
    }
}
