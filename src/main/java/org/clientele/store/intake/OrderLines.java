package org.clientele.store.intake;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clientele.store.db.Table;
import org.clientele.store.index.KeyIndex;
import org.jspecify.annotations.Nullable;

/**
 * Recognises order lines: order, product, quantity, amount, and the place among equal lines of that order.
 *
 * <p>Lines are read from the newest backwards, only as far as the batch that made the oldest order a file comes back to:
 * a line is never older than its order. A day's new orders need none of them.
 */
final class OrderLines {
    private final Journal journal;
    private final Occurrences occurrences = new Occurrences();
    private final KeyIndex.Key key = new KeyIndex.Key();
    /** Per batch, the first order and the first line it made, oldest first. */
    private final int[] firstOrders;

    private final int[] firstLines;
    /** Per batch that made lines, its first line and its number, oldest first. */
    private final int[] lineStarts;

    private final int[] lineBatches;
    private final int firstNew;
    private final int firstNewLine;
    private int readFrom;
    private int occurrence;
    private byte[] status = new byte[1024];
    /** The batch that changed a line last, where that is not this batch and not the one that made the line. */
    private final Map<Integer, Integer> changed = new HashMap<>();

    private final BitSet changedHere = new BitSet();

    OrderLines(Journal journal) {
        this.journal = journal;
        this.firstNew = journal.peekId(Table.SALES_ORDER);
        this.firstNewLine = journal.peekId(Table.ORDER_LINE);
        this.readFrom = firstNewLine;
        List<int[]> orders = journal.database().read(c -> ranges(c, Table.SALES_ORDER));
        firstOrders = orders.stream().mapToInt(range -> range[0]).toArray();
        firstLines = orders.stream().mapToInt(range -> range[1]).toArray();
        List<int[]> lines = journal.database().read(c -> ranges(c, Table.ORDER_LINE));
        lineStarts = lines.stream().mapToInt(range -> range[0]).toArray();
        lineBatches = lines.stream().mapToInt(range -> range[2]).toArray();
    }

    /** The line with these marks that was there before, or {@link KeyIndex#NONE}; then {@link #occurrence} tells its
     * place among equal ones. */
    int find(int order, @Nullable Integer product, int quantity, long amount) {
        readBackTo(order);
        key.start().and(order).and(product == null ? -1 : product).and(quantity).and(amount);
        occurrence = occurrences.next(key);
        return occurrences.found();
    }

    /** The place of the line last looked for among equal lines of its order. */
    int occurrence() {
        return occurrence;
    }

    /** Notes the number under which the line last looked for was made. */
    void created(int id, int stated) {
        occurrences.created(id);
        note(id, stated);
    }

    /** What became of a line. */
    int status(int id) {
        return status[id];
    }

    /** The batch that changed or made a line last. */
    int changedBy(int id) {
        return changedHere.get(id) ? journal.batch() : changed.getOrDefault(id, madeBy(id));
    }

    /** Notes what has become of a line now. */
    void changed(int id, int stated) {
        changedHere.set(id);
        note(id, stated);
    }

    private void note(int id, int stated) {
        if (id >= status.length) {
            status = Arrays.copyOf(status, Math.max(id + 1, status.length / 2 * 3));
        }
        status[id] = (byte) stated;
    }

    private int madeBy(int id) {
        int at = Arrays.binarySearch(lineStarts, id);
        int range = at >= 0 ? at : -at - 2;
        return id >= firstNewLine || range < 0 ? journal.batch() : lineBatches[range];
    }

    private void readBackTo(int order) {
        if (order >= firstNew) {
            return;
        }
        int at = Arrays.binarySearch(firstOrders, order);
        int batch = at >= 0 ? at : -at - 2;
        int first = batch < 0 ? 1 : firstLines[batch];
        if (first < readFrom) {
            int before = readFrom;
            readFrom = first;
            journal.database().read(c -> {
                read(c, first, before);
                return true;
            });
        }
    }

    private void read(Connection c, int first, int before) throws SQLException {
        KeyIndex.Key line = new KeyIndex.Key();
        Rows.each(
                c,
                "select id, order_id, product_id, quantity, amount, occurrence, status, changed from order_line"
                        + " where id >= " + first + " and id < " + before,
                journal.checkpoint(),
                row -> {
                    int product = row.getInt(3);
                    line.start()
                            .and(row.getInt(2))
                            .and(row.wasNull() ? -1 : product)
                            .and(row.getInt(4))
                            .and(row.getLong(5));
                    occurrences.known(line, row.getInt(6), row.getInt(1));
                    if (journal.follows(madeBy(row.getInt(1)))) {
                        occurrences.before(row.getInt(1));
                    }
                    note(row.getInt(1), row.getInt(7));
                    if (row.getInt(8) != madeBy(row.getInt(1))) {
                        changed.put(row.getInt(1), row.getInt(8));
                    }
                });
    }

    /** First row of a table, first line and number of each batch that made rows of that table. */
    private static List<int[]> ranges(Connection c, Table table) throws SQLException {
        List<int[]> ranges = new ArrayList<>();
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select o.first_id, l.first_id, o.batch from import_range o"
                        + " join import_range l on l.batch = o.batch and l.table_no = " + Table.ORDER_LINE.number()
                        + " where o.table_no = " + table.number()
                        + " and o.last_id >= o.first_id order by o.first_id")) {
            while (rows.next()) {
                ranges.add(new int[] {rows.getInt(1), rows.getInt(2), rows.getInt(3)});
            }
        }
        return ranges;
    }
}
