package org.clientele.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientele.app.groups.Analyses;
import org.clientele.app.tables.BrowseTables;
import org.clientele.app.tables.DataColumn;
import org.clientele.app.tables.DataTable;
import org.clientele.app.tables.ExportTable;
import org.clientele.app.tables.Facet;
import org.clientele.app.tables.Filter;
import org.clientele.app.tables.FilterWords;
import org.clientele.app.tables.Found;
import org.clientele.app.tables.TableName;
import org.clientele.app.tables.TableQuery;
import org.clientele.app.tables.Typed;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clientele table}: looks through a table. */
@Command(
        name = "table",
        description = "Look through customers, orders, products, events or messages; contact data stay hidden.")
public final class TableCommand extends WorkCommand {
    private static final int SHOWN = 20;
    private static final int WIDTH = 24;

    @Parameters(index = "0", paramLabel = "WORKBENCH", description = "The workbench's folder.")
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Parameters(index = "1", paramLabel = "customers|orders|products|events|messages", description = "The table.")
    @SuppressWarnings("NullAway.Init")
    String name;

    @Option(
            names = "--where",
            paramLabel = "CONDITION",
            description =
                    "COLUMN=VALUE, COLUMN!=VALUE, COLUMN~TEXT, COLUMN>=NUMBER or COLUMN<=NUMBER; = without a value"
                            + " is blank, the same column twice means either value.")
    List<String> where = new ArrayList<>();

    @Option(
            names = "--sort",
            paramLabel = "COLUMN",
            description = "Order by this column; a minus before it turns it round.")
    String sort = "";

    @Option(
            names = "--facet",
            paramLabel = "COLUMN",
            description = "Count the values of this column under the other conditions.")
    List<String> facets = new ArrayList<>();

    @Option(names = "--limit", paramLabel = "N", description = "Rows to show (default: ${DEFAULT-VALUE}).")
    int limit = SHOWN;

    @Option(names = "--output", paramLabel = "FILE", description = "Write all rows that match to this CSV file.")
    @Nullable
    Path output;

    @Option(names = "--overwrite", description = "Replace the file if it is there.")
    boolean overwrite;

    /** The command in its context. */
    public TableCommand(CliContext context) {
        super(context);
    }

    @Override
    protected void run(Reply reply, Checkpoint checkpoint) {
        TableName table = TableName.ofWord(name).orElseThrow(() -> Refusal.of("cli.table.unknown", name));
        if (output != null && !overwrite && Files.exists(output)) {
            throw Refusal.of("export.exists", output.toString());
        }
        try (Workbench workbench = open(folder, reply, checkpoint)) {
            BrowseTables tables = new BrowseTables(workbench, new Analyses());
            DataTable all = done(tables.table(table), checkpoint);
            Filter filter = Typed.filter(all, where);
            boolean down = sort.startsWith("-");
            String by = sort.isEmpty()
                    ? ""
                    : all.column(down ? sort.substring(1) : sort).key();
            List<String> counted = facets.stream()
                    .map(all::column)
                    .peek(TableCommand::countable)
                    .map(DataColumn::key)
                    .toList();
            Found found = done(tables.find(table, new TableQuery(filter, by, down, counted)), checkpoint);
            FilterWords words = new FilterWords(all, workbench.profile().currency());
            reply.say(words.sentence(filter));
            reply.say("cli.table.match", found.size(), all.size());
            rows(reply, found);
            facets(reply, found);
            reply.put("table", table.word());
            reply.put("rows", all.size());
            reply.put("matching", found.size());
            if (output != null) {
                ExportTable.Written written =
                        done(ExportTable.csv(found, all.columns(), output, overwrite), checkpoint);
                reply.say("cli.table.written", written.rows(), written.file().toString());
                reply.put("file", written.file().toString());
                reply.put("sha256", written.sha256());
            }
        }
    }

    private static void countable(DataColumn column) {
        if (!column.countable()) {
            throw Refusal.of("cli.table.nofacet", column.key());
        }
    }

    private void rows(Reply reply, Found found) {
        List<DataColumn> columns = found.table().columns();
        int shown = Math.clamp(limit, 0, found.size());
        List<Map<String, Object>> rows = new ArrayList<>();
        if (shown > 0) {
            reply.line(line(columns.stream().map(DataColumn::key).toList()));
        }
        for (int place = 0; place < shown; place++) {
            int row = found.row(place);
            Map<String, Object> cells = new LinkedHashMap<>();
            columns.forEach(column -> cells.put(column.key(), ExportTable.hidden(column, row)));
            rows.add(cells);
            reply.line(line(cells.values().stream().map(Object::toString).toList()));
        }
        reply.put("shown", rows);
    }

    private static String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (String cell : cells) {
            String cut = cell.length() > WIDTH ? cell.substring(0, WIDTH - 1) + "…" : cell;
            line.append(line.isEmpty() ? "" : " | ").append(cut);
        }
        return line.toString();
    }

    private static void facets(Reply reply, Found found) {
        List<Map<String, Object>> answers = new ArrayList<>();
        for (Facet facet : found.facets()) {
            Map<String, Object> answer = new LinkedHashMap<>();
            DataColumn column = facet.column();
            answer.put("column", column.key());
            answer.put("blank", facet.blanks());
            switch (facet) {
                case Facet.Choices choices -> {
                    answer.put("distinct", choices.distinct());
                    List<Map<String, Object>> values = new ArrayList<>();
                    choices.choices().stream().limit(Facet.SHOWN).forEach(choice -> {
                        values.add(Map.of("value", choice.word(), "count", choice.count()));
                        reply.line("  " + choice.count() + "  " + reply.words(FilterWords.word(column, choice.word())));
                    });
                    answer.put("values", values);
                }
                case Facet.Spread spread -> {
                    answer.put("least", column.plain(spread.least()));
                    answer.put("greatest", column.plain(spread.greatest()));
                    answer.put(
                            "counts",
                            java.util.Arrays.stream(spread.counts()).boxed().toList());
                }
            }
            answers.add(answer);
        }
        reply.put("facets", answers);
    }
}
