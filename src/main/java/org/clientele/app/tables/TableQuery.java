package org.clientele.app.tables;

import java.util.List;

/**
 * Which rows of a table are wanted, in what order, and which facets are counted.
 *
 * @param filter what rows are narrowed by
 * @param sort key of the column they are ordered by, or the empty text for the order of the table
 * @param descending whether from large to small
 * @param facets keys of the columns whose facets are counted
 */
public record TableQuery(Filter filter, String sort, boolean descending, List<String> facets) {
    public TableQuery {
        facets = List.copyOf(facets);
    }

    /** All rows as they stand. */
    public static TableQuery all() {
        return new TableQuery(Filter.NONE, "", false, List.of());
    }

    /** The rows that match a filter, as they stand. */
    public static TableQuery of(Filter filter) {
        return new TableQuery(filter, "", false, List.of());
    }
}
