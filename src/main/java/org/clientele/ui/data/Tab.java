package org.clientele.ui.data;

import java.util.ArrayList;
import java.util.List;
import org.clientele.app.tables.Filter;
import org.clientele.app.tables.TableName;
import org.clientele.app.tables.TableQuery;

/** How one table is looked at; kept while other tables are in front. */
final class Tab {
    /** How many facets are open from the start. */
    static final int OPEN = 3;

    final TableName name;
    Filter filter = Filter.NONE;
    String sort = "";
    boolean descending;
    /** The columns of the rail, once the table was seen. */
    volatile List<String> rail = List.of();

    /** Those whose facets are open, and thus counted. */
    volatile List<String> open = List.of();

    private boolean known;

    Tab(TableName name) {
        this.name = name;
    }

    TableQuery query() {
        return new TableQuery(filter, sort, descending, open);
    }

    /** Learns which columns are worth a facet; those that are open stay so. */
    void learn(List<String> columns) {
        open = known
                ? open.stream().filter(columns::contains).toList()
                : columns.subList(0, Math.min(OPEN, columns.size()));
        known = true;
        rail = columns;
    }

    /** Opens a facet, or closes it. */
    void unfold(String column) {
        List<String> next = new ArrayList<>(open);
        if (!next.remove(column)) {
            next.add(column);
        }
        open = List.copyOf(next);
    }
}
