package org.clientele.app.tables;

import java.util.List;
import java.util.Optional;

/** The rows that a query found, in order, with the facets around them. */
public final class Found {
    private final DataTable table;
    private final TableQuery query;
    private final RowSet rows;
    private final int[] order;
    private final List<Facet> facets;

    Found(DataTable table, TableQuery query, RowSet rows, int[] order, List<Facet> facets) {
        this.table = table;
        this.query = query;
        this.rows = rows;
        this.order = order;
        this.facets = List.copyOf(facets);
    }

    /** The table. */
    public DataTable table() {
        return table;
    }

    /** What was asked. */
    public TableQuery query() {
        return query;
    }

    /** The rows as a set. */
    public RowSet rows() {
        return rows;
    }

    /** How many rows match. */
    public int size() {
        return order.length;
    }

    /** The row at a place. */
    public int row(int place) {
        return order[place];
    }

    /** The counted facets, in the order in which they were asked for. */
    public List<Facet> facets() {
        return facets;
    }

    /** The facet of a column, if it was counted. */
    public Optional<Facet> facet(String column) {
        return facets.stream()
                .filter(facet -> facet.column().key().equals(column))
                .findFirst();
    }

    /** Lasting ids of the rows, in order; only for customers and products. */
    public int[] ids() {
        int[] ids = new int[order.length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = table.id(order[i]);
        }
        return ids;
    }
}
