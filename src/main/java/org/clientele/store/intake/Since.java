package org.clientele.store.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.clientele.model.table.TableKind;
import org.clientele.store.db.Database;
import org.clientele.store.db.Settings;
import org.clientele.store.db.Table;

/** Tells whether what an import left behind is still as it left it, by what the ledger knows of all that came after. */
final class Since {
    private Since() {}

    /** Whether nothing that happened since could have changed a row by which that import's file would be judged. */
    static boolean nothingTouches(Connection c, long batch) throws SQLException {
        long version = BatchTable.version(c, batch);
        long later =
                Database.number(c, "select count(*) from import_batch where state = 'DONE' and version > " + version);
        // a version that no finished batch explains is an undo, an export or a convention: then nobody knows
        if (version < 0 || Settings.version(c) - version != later) {
            return false;
        }
        TableKind kind = BatchTable.one(c, batch).orElseThrow().kind();
        String mine = judgedBy(kind).stream()
                .map(table -> Integer.toString(table.number()))
                .collect(Collectors.joining(", "));
        String since = " where table_no in (" + mine
                + ") and batch in (select id from import_batch where state = 'DONE' and version > " + version + ")";
        return Database.number(c, "select count(*) from import_range" + since + " and last_id >= first_id") == 0
                && Database.number(c, "select count(*) from import_undo" + since) == 0;
    }

    /** The tables that decide what becomes of a row of such a file. */
    private static Set<Table> judgedBy(TableKind kind) {
        Set<Table> facts = EnumSet.of(
                Table.SALES_ORDER, Table.ORDER_LINE, Table.EVENT, Table.CAMPAIGN_RESULT, Table.UNMATCHED_RESULT);
        return switch (kind) {
            case CUSTOMERS -> {
                Set<Table> tables = EnumSet.complementOf(EnumSet.copyOf(facts));
                tables.remove(Table.PRODUCT);
                yield tables;
            }
            case PRODUCTS -> EnumSet.of(Table.PRODUCT);
            case ORDERS -> EnumSet.complementOf(EnumSet.of(Table.EVENT, Table.CAMPAIGN_RESULT, Table.UNMATCHED_RESULT));
            case EVENTS ->
                EnumSet.complementOf(
                        EnumSet.of(Table.SALES_ORDER, Table.ORDER_LINE, Table.CAMPAIGN_RESULT, Table.UNMATCHED_RESULT));
            case CONSENTS, STOPS, RESULTS -> EnumSet.allOf(Table.class);
        };
    }
}
