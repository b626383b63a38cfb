package org.clientele.boot;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.clientele.app.campaign.Audiences;
import org.clientele.app.campaign.ExportCampaign;
import org.clientele.app.care.CareForWorkbench;
import org.clientele.app.groups.Analyses;
import org.clientele.app.intake.FileTables;
import org.clientele.app.intake.InspectFile;
import org.clientele.app.intake.Tables;
import org.clientele.app.notice.Texts;
import org.clientele.app.recipe.RecipeTools;
import org.clientele.app.recipe.RunRecipe;
import org.clientele.app.sample.MakeSample;
import org.clientele.app.sample.OpenSample;
import org.clientele.app.session.Session;
import org.clientele.app.watch.FolderSignals;
import org.clientele.app.workbench.Workbenches;
import org.clientele.cli.BackupCommand;
import org.clientele.cli.BackupsCommand;
import org.clientele.cli.BasketsCommand;
import org.clientele.cli.CampaignCommand;
import org.clientele.cli.CheckCommand;
import org.clientele.cli.CliContext;
import org.clientele.cli.ClustersCommand;
import org.clientele.cli.CohortsCommand;
import org.clientele.cli.CommandTree;
import org.clientele.cli.ConsentCommand;
import org.clientele.cli.CouponsCommand;
import org.clientele.cli.CustomersCommand;
import org.clientele.cli.DemoCommand;
import org.clientele.cli.DuplicatesCommand;
import org.clientele.cli.EditCommand;
import org.clientele.cli.EvaluateCommand;
import org.clientele.cli.ExperimentCommand;
import org.clientele.cli.ExportsCommand;
import org.clientele.cli.FeaturesCommand;
import org.clientele.cli.FunnelCommand;
import org.clientele.cli.GroupsCommand;
import org.clientele.cli.HistoryCommand;
import org.clientele.cli.IdeasCommand;
import org.clientele.cli.ImportCommand;
import org.clientele.cli.MergeCommand;
import org.clientele.cli.NewCommand;
import org.clientele.cli.OverlapCommand;
import org.clientele.cli.PersonCommand;
import org.clientele.cli.PowerCommand;
import org.clientele.cli.PredictCommand;
import org.clientele.cli.ProbeCommand;
import org.clientele.cli.QualityCommand;
import org.clientele.cli.RecipeCommand;
import org.clientele.cli.RecommendCommand;
import org.clientele.cli.RestoreCommand;
import org.clientele.cli.ResultsCommand;
import org.clientele.cli.RevenueCommand;
import org.clientele.cli.RuleCommand;
import org.clientele.cli.SampleCommand;
import org.clientele.cli.SavedCommand;
import org.clientele.cli.StatusCommand;
import org.clientele.cli.StrategyCommand;
import org.clientele.cli.TableCommand;
import org.clientele.cli.TrendsCommand;
import org.clientele.cli.UndoCommand;
import org.clientele.cli.UnmergeCommand;
import org.clientele.cli.WatchCommand;
import org.clientele.cli.WorkCommand;
import org.clientele.model.text.Message;
import org.clientele.store.H2Care;
import org.clientele.store.H2Workbenches;

/** Where the parts of the program meet; the only place that knows them all. */
final class Assembly {
    private final Clock clock = Clock.system(ZoneId.systemDefault());
    private final Workbenches workbenches = new H2Workbenches(clock);
    private final MakeSample sample = new MakeSample();
    private final Tables tables = new FileTables();
    private final OpenSample shop = new OpenSample(workbenches, sample, tables, clock);
    private final Analyses analyses = new Analyses();
    private final Audiences audiences = new Audiences(clock, Bridges.members(analyses));
    private final ExportCampaign export = new ExportCampaign(audiences, Bridges.suggestions(), Version.current());
    private final RunRecipe recipes = new RunRecipe(new RecipeTools(tables, analyses, audiences, export, clock));
    private final CareForWorkbench care = new CareForWorkbench(new H2Care(clock));
    private final CliContext context;

    /** The parts, with the command line writing there. */
    Assembly(PrintWriter out, PrintWriter err) {
        context = new CliContext(workbenches, Assembly::words, clock, out, err);
    }

    private static Function<Message, String> words(Locale locale) {
        return Texts.of(locale)::text;
    }

    /** The command line. */
    CommandTree commands() {
        List<WorkCommand> commands = List.of(
                new SampleCommand(context, sample),
                new NewCommand(context),
                new ProbeCommand(context, new InspectFile(tables)),
                new ImportCommand(context),
                new WatchCommand(context, tables, FolderSignals::new),
                new UndoCommand(context),
                new HistoryCommand(context),
                new StatusCommand(context),
                new DuplicatesCommand(context),
                new MergeCommand(context),
                new UnmergeCommand(context),
                new TableCommand(context),
                new EditCommand(context),
                new QualityCommand(context),
                new CheckCommand(context, care),
                new BackupCommand(context, care),
                new BackupsCommand(context, care),
                new RestoreCommand(context, care),
                new RevenueCommand(context),
                new CustomersCommand(context),
                new PersonCommand(context),
                new ConsentCommand(context),
                new IdeasCommand(context),
                new GroupsCommand(context),
                new ClustersCommand(context),
                new RuleCommand(context),
                new SavedCommand(context),
                new CohortsCommand(context),
                new FunnelCommand(context),
                new OverlapCommand(context),
                new TrendsCommand(context),
                new FeaturesCommand(context),
                new PredictCommand(context),
                new RecommendCommand(context),
                new BasketsCommand(context),
                new EvaluateCommand(context),
                new CouponsCommand(context),
                new CampaignCommand(context, analyses, audiences, export),
                new ResultsCommand(context, analyses, Version.current()),
                new ExperimentCommand(context, analyses, audiences),
                new PowerCommand(context),
                new ExportsCommand(context),
                new RecipeCommand(context, recipes, FolderSignals::new),
                new StrategyCommand(context, analyses),
                new DemoCommand(context, sample, shop, analyses, audiences, export));
        return new CommandTree(context, Version.current(), commands);
    }

    /** Says that there is no display and shows what the program does in the terminal instead. */
    int demoWithoutDisplay() {
        context.out().println(words(Locale.getDefault()).apply(Message.of("boot.nodisplay")));
        try {
            return commands()
                    .run("demo", Files.createTempDirectory("clientele-demo-").toString());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** A session on the desktop with nothing open yet. */
    Session session() {
        return new Session(workbenches);
    }

    /** Checks workbenches, makes backups and brings them back. */
    CareForWorkbench care() {
        return care;
    }

    /** Tells the time. */
    Clock clock() {
        return clock;
    }

    /** Makes a workbench of the sample shop. */
    OpenSample shop() {
        return shop;
    }

    /** The analyses of the snapshot that is shown, made once for all pages. */
    Analyses analyses() {
        return analyses;
    }

    /** Where tables come from. */
    Tables tables() {
        return tables;
    }

    /** Counts and exports the people of campaigns. */
    Audiences audiences() {
        return audiences;
    }

    /** Runs recipes. */
    RunRecipe recipes() {
        return recipes;
    }

    /** Writes campaign files. */
    ExportCampaign export() {
        return export;
    }
}
