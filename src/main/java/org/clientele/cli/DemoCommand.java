package org.clientele.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientele.analysis.cluster.ClusterSpec;
import org.clientele.app.campaign.Audiences;
import org.clientele.app.campaign.BuildAudience;
import org.clientele.app.campaign.ExportCampaign;
import org.clientele.app.campaign.ExportReport;
import org.clientele.app.campaign.ExportWish;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.ClusterPicture;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.groups.GroupCard;
import org.clientele.app.groups.GroupWords;
import org.clientele.app.groups.RfmPicture;
import org.clientele.app.groups.StagePicture;
import org.clientele.app.intake.ImportReport;
import org.clientele.app.recommend.Algorithm;
import org.clientele.app.recommend.CompareRecommenders;
import org.clientele.app.recommend.LeagueReport;
import org.clientele.app.recommend.TrainRecommender;
import org.clientele.app.sample.MakeSample;
import org.clientele.app.sample.OpenSample;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.contact.Channel;
import org.clientele.model.group.Segment;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clientele demo}: the main job from end to end, on the sample shop. */
@Command(name = "demo", description = "Do the whole main job on a sample shop, from spreadsheets to a campaign list.")
public final class DemoCommand extends WorkCommand {
    private static final int SUGGESTIONS = 3;
    private static final String CAMPAIGN = "Come back";
    private final MakeSample sample;
    private final OpenSample shop;
    private final Analyses analyses;
    private final Audiences audiences;
    private final ExportCampaign export;

    @Parameters(paramLabel = "DIR", description = "The folder for the files, the workbench and the list.")
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "The same seed makes the same shop (default: ${DEFAULT-VALUE}).")
    long seed = 7;

    @Option(names = "--customers", paramLabel = "N", description = "How many customers (default: ${DEFAULT-VALUE}).")
    int customers = 5000;

    /** The command with the use cases it walks through. */
    public DemoCommand(
            CliContext context,
            MakeSample sample,
            OpenSample shop,
            Analyses analyses,
            Audiences audiences,
            ExportCampaign export) {
        super(context);
        this.sample = sample;
        this.shop = shop;
        this.analyses = analyses;
        this.audiences = audiences;
        this.export = export;
    }

    @Override
    protected void run(Reply reply, Checkpoint checkpoint) throws Exception {
        Path files = folder.resolve("files");
        MakeSample.Made made = done(sample.files(seed, customers, files), checkpoint);
        reply.say("sample.done", made.customers(), made.products(), made.orders(), made.orderLines(), files.toString());
        reply.put("sample", made);
        try (Workbench workbench = context.workbenches().create(folder.resolve("workbench"), OpenSample.SHOP)) {
            reply.say("cli.new.done", OpenSample.SHOP.name(), workbench.folder().toString());
            reply.put("workbench", workbench.folder().toString());
            imports(workbench, files, reply, checkpoint);
            GroupCard target = groups(new FindGroups(workbench, analyses), reply, checkpoint);
            recommenders(workbench, reply, checkpoint);
            campaign(workbench, target, reply, checkpoint);
        }
    }

    private void imports(Workbench workbench, Path files, Reply reply, Checkpoint checkpoint) throws Exception {
        List<Map<String, Object>> answers = new ArrayList<>();
        for (ImportReport report : shop.importAll(workbench, files, checkpoint)) {
            reply.say(
                    "demo.imported",
                    report.batch().file(),
                    report.batch().counts().read(),
                    report.batch().counts().created(),
                    report.batch().counts().rejected());
            answers.add(Answers.batch(report.batch()));
        }
        reply.put("imports", answers);
    }

    private GroupCard groups(FindGroups groups, Reply reply, Checkpoint checkpoint) {
        RfmPicture rfm = done(groups.rfm(), checkpoint);
        reply.say(rfm.headline());
        StagePicture stages = done(groups.stages(), checkpoint);
        reply.say(stages.headline());
        for (GroupCard stage : stages.stages()) {
            group(reply, stage);
        }
        ClusterPicture clusters = done(groups.clusters(ClusterSpec.standard()), checkpoint);
        reply.say(clusters.headline());
        clusters.cards().forEach(card -> group(reply, card.group()));
        reply.put("rfm", sizes(rfm.groups()));
        reply.put("stages", sizes(stages.stages()));
        reply.put("clusters", clusters.cards().size());
        return stages.stages().stream()
                .filter(card -> card.segment().equals(new Segment.InStage(org.clientele.model.group.Stage.AT_RISK)))
                .findFirst()
                .orElse(stages.stages().getLast());
    }

    private static void group(Reply reply, GroupCard card) {
        reply.line("  "
                + reply.words(
                        Message.of("cli.group", card.name(), card.numbers().people())));
    }

    private static Map<String, Integer> sizes(List<GroupCard> cards) {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        cards.forEach(card ->
                sizes.put(GroupWords.print(card.segment()), card.numbers().people()));
        return sizes;
    }

    private void recommenders(Workbench workbench, Reply reply, Checkpoint checkpoint) {
        LeagueReport league =
                done(new CompareRecommenders().job(workbench, CompareRecommenders.standard(seed)), checkpoint);
        league.lines().forEach(line -> reply.line("  " + reply.words(line.sentence())));
        reply.say(league.verdict());
        done(new TrainRecommender().job(workbench, league.winner(), seed), checkpoint);
        reply.put("recommender", Algorithm.of(league.winner()).code());
    }

    private void campaign(Workbench workbench, GroupCard target, Reply reply, Checkpoint checkpoint) {
        CampaignSpec spec = CampaignSpec.usual(
                        CAMPAIGN, new CampaignSpec.Target(target.segment(), reply.words(target.name())), Channel.EMAIL)
                .suggesting(SUGGESTIONS);
        Path list = folder.resolve("come-back.csv");
        Answers.waterfall(
                done(new BuildAudience(audiences).job(workbench, spec), checkpoint)
                        .audience(),
                reply);
        ExportWish wish = new ExportWish(list, true, "demo", reply.words(Message.of("demo.reason")), reply::words);
        ExportReport report = done(export.job(workbench, spec, wish), checkpoint);
        report.sentences().forEach(reply::say);
        reply.say(
                "demo.done",
                report.file().toAbsolutePath().toString(),
                String.valueOf(report.manifest().getFileName()));
        reply.put("file", report.file().toString());
        reply.put("manifest", report.manifest().toString());
        reply.put("rows", report.entry().people());
        reply.put("control", report.entry().control());
        reply.put("sha256", report.entry().sha256());
    }
}
