package org.clientele.model.table;

import static org.clientele.model.table.Field.*;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of tables that a marketer brings, each with the fields it can hold. */
public enum TableKind {
    CUSTOMERS(List.of(
            CUSTOMER_NO,
            EMAIL,
            PHONE,
            NAME,
            GIVEN_NAME,
            FAMILY_NAME,
            CITY,
            REGION,
            COUNTRY,
            POSTCODE,
            GENDER,
            BIRTHDAY,
            SIGNUP_DATE,
            LANGUAGE,
            UPDATED_AT,
            EMAIL_CONSENT,
            SMS_CONSENT,
            CONSENT,
            EMAIL_STOP,
            SMS_STOP,
            UNSUBSCRIBED,
            OBTAINED)),
    PRODUCTS(List.of(SKU, PRODUCT_NAME, CATEGORY, BRAND, PRICE, COST, DESCRIPTION, STOCK, UPDATED_AT)),
    ORDERS(List.of(
            ORDER_NO,
            ORDER_TIME,
            CUSTOMER_NO,
            EMAIL,
            PHONE,
            NAME,
            CITY,
            REGION,
            COUNTRY,
            SKU,
            PRODUCT_NAME,
            CATEGORY,
            BRAND,
            QUANTITY,
            UNIT_PRICE,
            AMOUNT,
            DISCOUNT,
            STATUS,
            SALES_CHANNEL,
            TAX,
            SHIPPING,
            CURRENCY,
            GIVEN_NAME,
            FAMILY_NAME,
            POSTCODE,
            GENDER,
            BIRTHDAY,
            LANGUAGE,
            PRICE,
            COST,
            EMAIL_CONSENT,
            SMS_CONSENT,
            CONSENT)),
    EVENTS(List.of(EVENT_TYPE, EVENT_TIME, CUSTOMER_NO, EMAIL, PHONE, SKU, EVENT_VALUE, SALES_CHANNEL)),
    CONSENTS(List.of(CUSTOMER_NO, EMAIL, PHONE, CHANNEL, PURPOSE, CONSENT, OBTAINED, EXPIRES, SOURCE, WORDING, PROOF)),
    STOPS(List.of(CUSTOMER_NO, EMAIL, PHONE, CHANNEL, REASON, STOPPED_ON)),
    RESULTS(List.of(
            CAMPAIGN,
            CUSTOMER_NO,
            EMAIL,
            PHONE,
            ARM,
            SENT_TIME,
            OPENED,
            CLICKED,
            CONVERTED,
            REVENUE,
            BOUNCED,
            UNSUBSCRIBED,
            COMPLAINED,
            EXPORT_ID,
            COUPON,
            CHANNEL,
            EVENT_TYPE,
            EVENT_TIME,
            DELIVERED,
            VISITED,
            REPLY));

    private final List<Field> fields;

    TableKind(List<Field> fields) {
        this.fields = fields;
    }

    /** The fields this kind of table can hold, in their usual order. */
    public List<Field> fields() {
        return fields;
    }

    /** The word used for this kind on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of that command-line word. */
    public static Optional<TableKind> ofWord(String word) {
        for (TableKind kind : values()) {
            if (kind.word().equals(word.toLowerCase(Locale.ROOT))) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
