package org.clientele.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.clientele.app.campaign.Audiences;
import org.clientele.app.campaign.ExportCampaign;
import org.clientele.app.campaign.Suggestion;
import org.clientele.app.care.CareForWorkbench;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.intake.FileTables;
import org.clientele.app.notice.Texts;
import org.clientele.app.recipe.RecipeTools;
import org.clientele.app.recipe.RunRecipe;
import org.clientele.app.recommend.SuggestProducts;
import org.clientele.app.recommend.SuggestionList;
import org.clientele.app.recommend.SuggestionRules;
import org.clientele.app.sample.MakeSample;
import org.clientele.app.sample.OpenSample;
import org.clientele.app.sample.ShopCopies;
import org.clientele.app.watch.FolderSignals;
import org.clientele.store.H2Care;
import org.clientele.store.H2Workbenches;

/** All commands on real workbenches, in a process of their own making: what they answer, and with which exit code. */
final class CommandsUnderTest {
    private static final Clock USUAL = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private final Clock clock;
    private static final Map<Integer, Path> SHOPS = new ConcurrentHashMap<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    CommandsUnderTest() {
        this(USUAL);
    }

    /** Commands at that time. */
    CommandsUnderTest(Clock clock) {
        this.clock = clock;
    }

    /** Commands as one start of the program has them: they are made anew for each. */
    private CommandTree tree() {
        H2Workbenches workbenches = new H2Workbenches(clock);
        CliContext context = new CliContext(
                workbenches,
                locale -> Texts.of(locale)::text,
                clock,
                new PrintWriter(out, true),
                new PrintWriter(err, true));
        CareForWorkbench care = new CareForWorkbench(new H2Care(clock));
        MakeSample sample = new MakeSample();
        OpenSample shop = new OpenSample(workbenches, sample, new FileTables(), clock);
        Analyses analyses = new Analyses();
        Audiences audiences = new Audiences(
                clock,
                (workbench, facts, segment, checkpoint) ->
                        new FindGroups(workbench, analyses).resolve(segment, facts, checkpoint));
        ExportCampaign exports = new ExportCampaign(
                audiences,
                (workbench, facts, people, perPerson, checkpoint) -> {
                    SuggestionList list = new SuggestProducts()
                            .suggest(
                                    workbench,
                                    facts,
                                    people,
                                    perPerson,
                                    SuggestionRules.of(workbench).of(facts),
                                    checkpoint);
                    return customer -> list.of(customer).stream()
                            .map(product -> new Suggestion(product.sku(), product.name(), product.address()))
                            .toList();
                },
                "test");
        return new CommandTree(
                context,
                "test",
                List.of(
                        new SampleCommand(context, sample),
                        new NewCommand(context),
                        new ImportCommand(context),
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
                        new RuleCommand(context),
                        new SavedCommand(context),
                        new CohortsCommand(context),
                        new FunnelCommand(context),
                        new OverlapCommand(context),
                        new TrendsCommand(context),
                        new FeaturesCommand(context),
                        new PredictCommand(context),
                        new ClustersCommand(context),
                        new RecommendCommand(context),
                        new EvaluateCommand(context),
                        new CouponsCommand(context),
                        new CampaignCommand(context, analyses, audiences, exports),
                        new ResultsCommand(context, analyses, "test"),
                        new ExperimentCommand(context, analyses, audiences),
                        new PowerCommand(context),
                        new ExportsCommand(context),
                        new RecipeCommand(
                                context,
                                new RunRecipe(new RecipeTools(new FileTables(), analyses, audiences, exports, clock)),
                                FolderSignals::new),
                        new StrategyCommand(context, analyses),
                        new DemoCommand(context, sample, shop, analyses, audiences, exports)));
    }

    /** Runs a command in English (unless it says otherwise); answers its exit code. */
    int run(Object... words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Stream<String> said = Arrays.stream(words).map(Object::toString);
        boolean language = Arrays.asList(words).contains("--lang");
        return tree().run((language ? said : Stream.concat(said, Stream.of("--lang", "en"))).toArray(String[]::new));
    }

    /** Runs a command with {@code --json}; answers its one object. */
    JsonNode json(int exit, Object... words) throws IOException {
        Object[] all = Arrays.copyOf(words, words.length + 1);
        all[words.length] = "--json";
        assertEquals(exit, run(all), this::said);
        assertEquals("", err.toString());
        try (var values = new ObjectMapper().readerFor(JsonNode.class).<JsonNode>readValues(out.toString())) {
            List<JsonNode> objects = values.readAll();
            assertEquals(1, objects.size(), out::toString);
            assertEquals(exit == 0, objects.getFirst().at("/ok").asBoolean());
            return objects.getFirst();
        }
    }

    /** What the command said to people. */
    String out() {
        return out.toString();
    }

    /** What the command refused with. */
    String err() {
        return err.toString();
    }

    /** All that was said, for a test that fails. */
    String said() {
        return out + "\n" + err;
    }

    /** A sample shop's files and a workbench with its customers, products, orders, consents and stop list; a copy. */
    void shop(Path files, Path bench, int customers) throws IOException {
        Path made = SHOPS.get(customers);
        if (made == null) {
            made = Files.createTempDirectory(Files.createDirectories(Path.of("target", "samples")), "shop-");
            make(made.resolve("files"), made.resolve("bench"), customers);
            SHOPS.put(customers, made);
        }
        ShopCopies.copy(made.resolve("files"), files);
        ShopCopies.copy(made.resolve("bench"), bench);
    }

    private void make(Path files, Path bench, int customers) throws IOException {
        json(0, "sample", "--customers", customers, files);
        json(0, "new", bench, "--country", "CN", "--currency", "CNY", "--zone", "UTC");
        json(0, "import", bench, "customers", files.resolve("customers.xlsx"));
        json(0, "import", bench, "products", files.resolve("products.tsv"));
        json(0, "import", bench, "orders", files.resolve("orders.csv"));
        json(0, "import", bench, "consents", files.resolve("consents.csv"));
        json(0, "import", bench, "stops", files.resolve("stops.csv"));
    }

    /** The rows of a file, read by a reader that Clientele's own writers do not know. */
    static List<NamedCsvRecord> rows(Path file, Charset charset) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file, charset)) {
            return reader.stream().toList();
        }
    }
}
