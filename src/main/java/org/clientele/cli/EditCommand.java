package org.clientele.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clientele.app.groups.Analyses;
import org.clientele.app.tables.BrowseTables;
import org.clientele.app.tables.DataTable;
import org.clientele.app.tables.EditTable;
import org.clientele.app.tables.Filter;
import org.clientele.app.tables.Found;
import org.clientele.app.tables.TableName;
import org.clientele.app.tables.TableQuery;
import org.clientele.app.tables.Typed;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clientele edit}: changes one column of all rows that match; taken back by {@code clientele undo}. */
@Command(name = "edit", description = "Change one column of all customers or products that match.")
public final class EditCommand extends WorkCommand {
    @Parameters(index = "0", paramLabel = "WORKBENCH", description = "The workbench's folder.")
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Parameters(index = "1", paramLabel = "customers|products", description = "The table.")
    @SuppressWarnings("NullAway.Init")
    String name;

    @Option(names = "--where", paramLabel = "CONDITION", description = "Which rows, as in clientele table.")
    List<String> where = new ArrayList<>();

    @Option(
            names = "--set",
            required = true,
            paramLabel = "COLUMN=VALUE",
            description = "The column and its new value; without a value the cells are cleared.")
    @SuppressWarnings("NullAway.Init")
    String set;

    @Option(names = "--all", description = "Change every row: needed when there is no --where.")
    boolean all;

    @Option(names = "--dry-run", description = "Only tell what would be changed.")
    boolean dryRun;

    /** The command in its context. */
    public EditCommand(CliContext context) {
        super(context);
    }

    @Override
    protected void run(Reply reply, Checkpoint checkpoint) {
        TableName table = TableName.ofWord(name)
                .filter(TableName::editable)
                .orElseThrow(() -> Refusal.of("cli.edit.table", name));
        int is = set.indexOf('=');
        if (is <= 0) {
            throw Refusal.of("cli.edit.set", set);
        }
        if (where.isEmpty() && !all) {
            throw Refusal.of("cli.edit.all");
        }
        try (Workbench workbench = open(folder, reply, checkpoint)) {
            BrowseTables tables = new BrowseTables(workbench, new Analyses());
            DataTable rows = done(tables.table(table), checkpoint);
            Filter filter = Typed.filter(rows, where);
            Found found = done(tables.find(table, TableQuery.of(filter)), checkpoint);
            EditTable edit = new EditTable(workbench, System.getProperty("user.name", ""));
            EditTable.Plan plan =
                    edit.plan(rows, set.substring(0, is).strip(), found.rows().toArray(), set.substring(is + 1));
            reply.say(plan.effect());
            reply.put("changes", plan.changes());
            reply.put("matching", plan.matching());
            reply.put("rows", plan.all());
            reply.put("dryRun", dryRun);
            if (!dryRun && plan.changes() > 0) {
                BatchSummary batch = done(edit.apply(plan), checkpoint);
                reply.say(plan.done());
                reply.put("batch", Answers.batch(batch));
            }
        }
    }
}
