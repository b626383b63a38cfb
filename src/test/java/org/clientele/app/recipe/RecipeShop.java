package org.clientele.app.recipe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.clientele.app.campaign.Audiences;
import org.clientele.app.campaign.ExportCampaign;
import org.clientele.app.campaign.ExportReport;
import org.clientele.app.campaign.ExportWish;
import org.clientele.app.campaign.SuggestionSource;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.intake.FileTables;
import org.clientele.app.intake.FileWish;
import org.clientele.app.intake.ImportAtOnce;
import org.clientele.app.intake.ImportFile;
import org.clientele.app.intake.ImportPlan;
import org.clientele.app.intake.ImportReport;
import org.clientele.app.intake.SourceTable;
import org.clientele.app.jobs.Job;
import org.clientele.app.notice.Texts;
import org.clientele.app.workbench.Profile;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.campaign.ExportFormat;
import org.clientele.model.campaign.MessageText;
import org.clientele.model.campaign.Sender;
import org.clientele.model.contact.Channel;
import org.clientele.model.group.Segment;
import org.clientele.model.recipe.Recipe;
import org.clientele.model.recipe.RecipeRun;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Message;
import org.clientele.store.H2Workbenches;

/** A shop that gets three files a month, on a clock that the test sets. */
public final class RecipeShop implements AutoCloseable {
    static final Profile SHOP = new Profile("Tea shop", ZoneId.of("UTC"), "GB", "GBP");
    static final String CAMPAIGN = "Come back";

    private final Path folder;
    private Instant now = Instant.parse("2026-03-02T10:00:00Z");
    private Workbench workbench;
    private RunRecipe runs;

    public RecipeShop(Path folder) {
        this(folder, true);
    }

    private RecipeShop(Path folder, boolean makes) {
        this.folder = folder;
        H2Workbenches workbenches = new H2Workbenches(clock());
        this.workbench = makes
                ? workbenches.create(folder.resolve("bench"), SHOP)
                : workbenches.open(folder.resolve("bench"), Checkpoint.none());
        this.runs = runs();
    }

    /** A shop that was there before. */
    static RecipeShop opened(Path folder) {
        return new RecipeShop(folder, false);
    }

    private RunRecipe runs() {
        Analyses analyses = new Analyses();
        Audiences audiences = new Audiences(
                clock(),
                (bench, facts, segment, checkpoint) ->
                        new FindGroups(bench, analyses).resolve(segment, facts, checkpoint));
        ExportCampaign exports = new ExportCampaign(audiences, SuggestionSource.none(), "test");
        return new RunRecipe(new RecipeTools(new FileTables(), analyses, audiences, exports, clock()));
    }

    public Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    public Workbench workbench() {
        return workbench;
    }

    public RunRecipe recipes() {
        return runs;
    }

    public RecipeBook book() {
        return new RecipeBook(workbench);
    }

    Path folder() {
        return folder;
    }

    /** Closes the workbench and opens it again with a program that has just begun. */
    void restart() {
        workbench.close();
        workbench = new H2Workbenches(clock()).open(folder.resolve("bench"), Checkpoint.none());
        runs = runs();
    }

    /** The files of a month: more people each month, orders by chance of the seed, everybody's consent. */
    public List<Path> month(int month, int people, long seed) {
        return month(folder.resolve("in-" + month), month, people, seed);
    }

    static List<Path> month(Path into, int month, int people, long seed) {
        SplittableRandom chance = new SplittableRandom(seed * 31 + month);
        StringBuilder customers = new StringBuilder("customer_id,name,email,country\n");
        StringBuilder consents = new StringBuilder("customer_id,channel,status,date\n");
        StringBuilder orders = new StringBuilder("order_id,date,customer_id,sku,quantity,amount\n");
        for (int i = 1; i <= people; i++) {
            customers.append("C%d,Ann Example %d,c%d@example.com,GB\n".formatted(i, i, i));
            if (i % 7 != 0) {
                consents.append("C%d,email,granted,2026-01-05\n".formatted(i));
            }
            if (chance.nextInt(12) < (month == 3 ? 8 : 2)) {
                LocalDate day = LocalDate.of(2026, month, 1).minusDays(chance.nextInt(1, 300));
                orders.append("O%d-%d,%s,C%d,S%d,1,%d.50\n"
                        .formatted(month, i, day, i, chance.nextInt(5), chance.nextInt(5, 90)));
            }
        }
        String stamp = "2026-%02d".formatted(month);
        return List.of(
                file(into.resolve("customers-" + stamp + ".csv"), customers.toString()),
                file(into.resolve("orders-" + stamp + ".csv"), orders.toString()),
                file(into.resolve("consents-" + stamp + ".csv"), consents.toString()));
    }

    public static Path file(Path path, String text) {
        try {
            Files.createDirectories(path.getParent());
            return Files.writeString(path, text);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Brings in a month's files and exports the campaign, step by step as people do. */
    public ExportReport byHand(List<Path> files) {
        bring(files.get(0), TableKind.CUSTOMERS);
        bring(files.get(1), TableKind.ORDERS);
        bring(files.get(2), TableKind.CONSENTS);
        return export();
    }

    ImportReport bring(Path file, TableKind kind) {
        ImportFile intake = new ImportFile(new FileTables(), SHOP, workbench.imports(), clock());
        SourceTable source = done(intake.probe(file, FileWish.none()));
        ImportPlan plan = done(intake.plan(source, kind));
        ImportReport report = done(new ImportAtOnce(intake, workbench.imports()).job(plan, null, true))
                .report();
        return java.util.Objects.requireNonNull(report);
    }

    ExportReport export() {
        Path file = folder.resolve("by-hand-" + now.getEpochSecond() + ".csv");
        return done(runs.tools()
                .exports()
                .job(
                        workbench,
                        campaign(),
                        new ExportWish(file, false, System.getProperty("user.name", ""), "we know", words())));
    }

    static CampaignSpec campaign() {
        return CampaignSpec.usual(
                        CAMPAIGN,
                        new CampaignSpec.Target(new Segment.ByRule("bought anything in last 150 days"), "with orders"),
                        Channel.EMAIL)
                .saying(new MessageText("Hello", "Come back {{name|friend}}"))
                .from(new Sender("Tea shop", "", "1 High Street", "Unsubscribe"))
                .in(new CampaignSpec.FileStyle(ExportFormat.GENERIC, false));
    }

    Recipe record() {
        return done(new RecordRecipe(runs.tools()).job(workbench, "", "", "we know"));
    }

    RecipeRun run(Recipe recipe, List<Path> files) {
        return done(runs.job(workbench, recipe, files, RunWish.usual(words())));
    }

    static java.util.function.Function<Message, String> words() {
        return Texts.of(Locale.ENGLISH)::text;
    }

    static <T> T done(Job<T> job) {
        try {
            return job.work().run(Checkpoint.none());
        } catch (RuntimeException fault) {
            throw fault;
        } catch (Exception fault) {
            throw new AssertionError(fault);
        }
    }

    @Override
    public void close() {
        workbench.close();
    }
}
