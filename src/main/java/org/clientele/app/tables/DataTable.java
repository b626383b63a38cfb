package org.clientele.app.tables;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;

/** A table as people look through it: rows by index, columns by key, all in memory. */
public final class DataTable {
    private final TableName name;
    private final Facts facts;
    private final int size;
    private final Map<String, DataColumn> columns = new LinkedHashMap<>();
    private final int @Nullable [] ids;
    private final @Nullable IntUnaryOperator customer;

    private DataTable(
            TableName name,
            Facts facts,
            int size,
            List<DataColumn> columns,
            int @Nullable [] ids,
            @Nullable IntUnaryOperator customer) {
        this.name = name;
        this.facts = facts;
        this.size = size;
        this.ids = ids;
        this.customer = customer;
        columns.forEach(column -> this.columns.putIfAbsent(column.key(), column));
    }

    /** A table whose rows have lasting ids of their own: customers, products. */
    static DataTable ofThings(
            TableName name, Facts facts, int[] ids, List<DataColumn> columns, @Nullable IntUnaryOperator customer) {
        return new DataTable(name, facts, ids.length, columns, ids, customer);
    }

    /** A table of what customers did. */
    static DataTable ofDeeds(
            TableName name, Facts facts, int size, List<DataColumn> columns, IntUnaryOperator customer) {
        return new DataTable(name, facts, size, columns, null, customer);
    }

    /** Which table it is. */
    public TableName name() {
        return name;
    }

    /** The snapshot that it shows. */
    public Facts facts() {
        return facts;
    }

    /** How many rows it has. */
    public int size() {
        return size;
    }

    /** Its columns, the pinned one first. */
    public List<DataColumn> columns() {
        return List.copyOf(columns.values());
    }

    /** The column of that key. */
    public Optional<DataColumn> find(String key) {
        return Optional.ofNullable(columns.get(key));
    }

    /** The column of that key, in whatever case it is written.
     *
     * @throws Refusal when there is none */
    public DataColumn column(String key) {
        DataColumn exact = columns.get(key);
        if (exact != null) {
            return exact;
        }
        return columns.values().stream()
                .filter(column -> column.key().equalsIgnoreCase(key))
                .findFirst()
                .orElseThrow(() -> Refusal.of("tables.column.unknown", key, String.join(", ", columns.keySet())));
    }

    /** The lasting id of a row's customer or product.
     *
     * @throws IllegalStateException for tables of deeds */
    public int id(int row) {
        int[] lasting = ids;
        if (lasting == null) {
            throw new IllegalStateException(name + " have no ids");
        }
        return lasting[row];
    }

    /** The customer index of a row, -1 where there is none. */
    public int customer(int row) {
        IntUnaryOperator of = customer;
        return of == null ? -1 : of.applyAsInt(row);
    }

    /** Whether its rows belong to customers, so that they can be used as a group. */
    public boolean ofCustomers() {
        return customer != null;
    }

    /** The customers of these rows, each once. */
    public CustomerSet customers(RowSet rows) {
        CustomerSet.Builder people = new CustomerSet.Builder(facts.customers());
        rows.forEach(row -> {
            int who = customer(row);
            if (who >= 0) {
                people.add(who);
            }
        });
        return people.build();
    }
}
