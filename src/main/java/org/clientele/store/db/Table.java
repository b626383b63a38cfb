package org.clientele.store.db;

import java.util.List;
import java.util.Locale;

/** The tables that imports write, with their data columns. The order is kept in files: only ever add at the end. */
public enum Table {
    CUSTOMER(
            true,
            "number",
            "email",
            "phone",
            "phone_raw",
            "textable",
            "name",
            "given_name",
            "family_name",
            "city",
            "region",
            "country",
            "postcode",
            "gender",
            "birthday",
            "signup",
            "language",
            "extras",
            "as_of"),
    CUSTOMER_KEY(false, "customer_id", "kind", "key_text"),
    PRODUCT(true, "sku", "name", "category", "brand", "price", "cost", "description", "stock", "extras", "as_of"),
    SALES_ORDER(true, "number", "customer_id", "at_minute", "sales_channel", "currency", "tax", "shipping", "extras"),
    ORDER_LINE(true, "order_id", "product_id", "quantity", "amount", "status", "occurrence"),
    EVENT(
            false,
            "customer_id",
            "event_type",
            "at_minute",
            "product_id",
            "amount",
            "sales_channel",
            "occurrence",
            "extras"),
    CONSENT(
            false,
            "customer_id",
            "channel",
            "address_key",
            "purpose",
            "status",
            "obtained",
            "expires",
            "source",
            "wording_id",
            "proof",
            "act",
            "basis"),
    STOP_ENTRY(false, "customer_id", "channel", "address_key", "reason", "stopped_on", "act", "lifts"),
    CAMPAIGN_RESULT(
            false,
            "customer_id",
            "campaign",
            "channel",
            "arm",
            "sent",
            "opened",
            "clicked",
            "converted",
            "revenue",
            "bounced",
            "unsubscribed",
            "complained",
            "export_id",
            "coupon",
            "at_minute",
            "delivered",
            "visited",
            "replied"),
    CUSTOMER_MERGE(false, "loser", "winner", "loser_known", "winner_known"),
    UNMATCHED_RESULT(false, "campaign", "export_id", "coupon", "channel", "address_key", "at_minute", "told");

    private final boolean changeable;
    private final List<String> columns;

    Table(boolean changeable, String... columns) {
        this.changeable = changeable;
        this.columns = List.of(columns);
    }

    /** Whether imports change its rows, so that it has a {@code changed} column. */
    public boolean changeable() {
        return changeable;
    }

    /** Its data columns. */
    public List<String> columns() {
        return columns;
    }

    /** Its name in the database. */
    public String sql() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its rows say from which record of the file they come. */
    public boolean hasRecord() {
        return this != CUSTOMER_KEY && this != SALES_ORDER && this != CUSTOMER_MERGE;
    }

    /** Whether its rows are entries of a {@link Chain}: they stay when the import that brought them is taken back. */
    public boolean isChained() {
        return this == CONSENT || this == STOP_ENTRY;
    }

    /** Its number in the ledger. */
    public int number() {
        return ordinal();
    }
}
