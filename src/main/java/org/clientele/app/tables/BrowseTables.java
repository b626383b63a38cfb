package org.clientele.app.tables;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.clientele.app.groups.Analyses;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/** Looks through the tables of a workbench; each table is laid out once for a snapshot, and what matched is remembered. */
public final class BrowseTables {
    private final Workbench workbench;
    private final Analyses analyses;
    private final Map<TableName, Laid> laid = new EnumMap<>(TableName.class);

    private static final class Laid {
        private final DataTable table;
        private final FacetCounter counter;
        private final RowOrder orders;
        private @Nullable Matching last;

        Laid(DataTable table) {
            this.table = table;
            this.counter = new FacetCounter(table);
            this.orders = new RowOrder(table.size());
        }
    }

    /**
     * The tables of that workbench.
     *
     * @param analyses what is remembered between questions
     */
    public BrowseTables(Workbench workbench, Analyses analyses) {
        this.workbench = workbench;
        this.analyses = analyses;
    }

    /** The table as it is now. */
    public Job<DataTable> table(TableName name) {
        return new Job<>(Message.of("tables.job.find", name.title()), at -> laid(name, at).table);
    }

    /** The rows that match. */
    public Job<Found> find(TableName name, TableQuery query) {
        return new Job<>(Message.of("tables.job.find", name.title()), checkpoint -> find(name, query, checkpoint));
    }

    /** The rows that match, found here and now. */
    public Found find(TableName name, TableQuery query, Checkpoint checkpoint) {
        Laid known = laid(name, checkpoint.part(0, 0.5));
        Matching before;
        synchronized (known) {
            before = known.last;
        }
        Matching matching = Matching.of(known.table, query.filter(), before, checkpoint);
        synchronized (known) {
            known.last = matching;
        }
        RowSet rows = matching.matched();
        checkpoint.progress(0.7);
        List<Facet> facets = known.counter.count(query.facets(), matching, checkpoint);
        checkpoint.progress(0.8);
        int[] order = query.sort().isEmpty()
                ? rows.toArray()
                : known.orders.of(rows, known.table.column(query.sort()), query.descending(), checkpoint);
        return new Found(known.table, query, rows, order, facets);
    }

    // The very same snapshot is meant: comparing two by value would cost more than laying out a table.
    @SuppressWarnings("ReferenceEquality")
    private Laid laid(TableName name, Checkpoint checkpoint) {
        Facts facts = workbench.facts(checkpoint.part(0, 0.4));
        synchronized (laid) {
            Laid known = laid.get(name);
            if (known == null || known.table.facts() != facts) {
                laid.values().removeIf(old -> old.table.facts() != facts);
                known = new Laid(new MakeTable(workbench, analyses, facts).of(name, checkpoint.part(0.4, 1)));
                laid.put(name, known);
            }
            return known;
        }
    }

    /** How many rows each table has; from the snapshot alone, at once. */
    public static Map<TableName, Integer> sizes(Facts facts) {
        Map<TableName, Integer> sizes = new EnumMap<>(TableName.class);
        sizes.put(TableName.CUSTOMERS, facts.customers());
        sizes.put(TableName.ORDERS, facts.lines().size());
        sizes.put(TableName.PRODUCTS, facts.catalogue().size());
        sizes.put(TableName.EVENTS, facts.events().size());
        sizes.put(TableName.MESSAGES, facts.contacts().hour().length);
        return sizes;
    }

    /** The columns whose facets stand in the rail from the start: those whose cells are not all blank or all the same. */
    public static List<String> usualFacets(DataTable table) {
        List<String> keys = new ArrayList<>();
        for (DataColumn column : table.columns()) {
            if (column.traits().facet() && column.countable() && tells(column, table.size())) {
                keys.add(column.key());
            }
        }
        return keys;
    }

    private static boolean tells(DataColumn column, int size) {
        return switch (column.values()) {
            case Values.Coded coded -> coded.words().size() > 1 || coded.words().size() == 1 && someBlank(column, size);
            case Values.Measured measured -> {
                long first = size == 0 ? 0 : measured.value().applyAsLong(0);
                boolean differs = false;
                for (int row = 1; row < size && !differs; row++) {
                    differs = measured.value().applyAsLong(row) != first;
                }
                yield differs;
            }
            case Values.Texts texts -> false;
        };
    }

    private static boolean someBlank(DataColumn column, int size) {
        for (int row = 0; row < size; row++) {
            if (column.blank(row)) {
                return true;
            }
        }
        return false;
    }
}
