package org.clientele.model.table;

import java.util.Locale;
import java.util.Optional;

/** The named fields that columns of an imported table bind to. */
public enum Field {
    CUSTOMER_NO("customer_id", FieldType.ID),
    EMAIL("email", FieldType.EMAIL),
    PHONE("phone", FieldType.PHONE),
    NAME("name", FieldType.TEXT),
    GIVEN_NAME("given_name", FieldType.TEXT),
    FAMILY_NAME("family_name", FieldType.TEXT),
    CITY("city", FieldType.TEXT),
    REGION("region", FieldType.TEXT),
    COUNTRY("country", FieldType.TEXT),
    POSTCODE("postcode", FieldType.ID),
    GENDER("gender", FieldType.TEXT),
    BIRTHDAY("birthday", FieldType.DATE),
    SIGNUP_DATE("signup_date", FieldType.DATE),
    LANGUAGE("language", FieldType.TEXT),
    SKU("sku", FieldType.ID),
    PRODUCT_NAME("product_name", FieldType.TEXT),
    CATEGORY("category", FieldType.TEXT),
    BRAND("brand", FieldType.TEXT),
    PRICE("price", FieldType.MONEY),
    COST("cost", FieldType.MONEY),
    DESCRIPTION("description", FieldType.TEXT),
    STOCK("stock", FieldType.WHOLE),
    ORDER_NO("order_id", FieldType.ID),
    ORDER_TIME("order_time", FieldType.TIME),
    QUANTITY("quantity", FieldType.QUANTITY),
    UNIT_PRICE("unit_price", FieldType.MONEY),
    AMOUNT("amount", FieldType.MONEY),
    DISCOUNT("discount", FieldType.MONEY),
    STATUS("status", FieldType.STATUS),
    SALES_CHANNEL("sales_channel", FieldType.TEXT),
    EVENT_TYPE("event_type", FieldType.TEXT),
    EVENT_TIME("event_time", FieldType.TIME),
    EVENT_VALUE("event_value", FieldType.MONEY),
    CHANNEL("channel", FieldType.CHANNEL),
    PURPOSE("purpose", FieldType.TEXT),
    CONSENT("consent", FieldType.CONSENT),
    OBTAINED("obtained", FieldType.TIME),
    EXPIRES("expires", FieldType.DATE),
    SOURCE("source", FieldType.TEXT),
    WORDING("wording", FieldType.TEXT),
    PROOF("proof", FieldType.TEXT),
    REASON("reason", FieldType.TEXT),
    STOPPED_ON("stopped_on", FieldType.DATE),
    CAMPAIGN("campaign", FieldType.TEXT),
    ARM("arm", FieldType.TEXT),
    SENT_TIME("sent_time", FieldType.TIME),
    OPENED("opened", FieldType.FLAG),
    CLICKED("clicked", FieldType.FLAG),
    CONVERTED("converted", FieldType.FLAG),
    REVENUE("revenue", FieldType.MONEY),
    BOUNCED("bounced", FieldType.FLAG),
    UNSUBSCRIBED("unsubscribed", FieldType.FLAG),
    COMPLAINED("complained", FieldType.FLAG),
    TAX("tax", FieldType.MONEY),
    SHIPPING("shipping", FieldType.MONEY),
    CURRENCY("currency", FieldType.TEXT),
    UPDATED_AT("updated_at", FieldType.TIME),
    EMAIL_CONSENT("email_consent", FieldType.CONSENT),
    SMS_CONSENT("sms_consent", FieldType.CONSENT),
    EMAIL_STOP("email_unsubscribed", FieldType.FLAG),
    SMS_STOP("sms_unsubscribed", FieldType.FLAG),
    EXPORT_ID("export_id", FieldType.ID),
    COUPON("coupon", FieldType.ID),
    DELIVERED("delivered", FieldType.FLAG),
    VISITED("visited", FieldType.FLAG),
    REPLY("reply", FieldType.TEXT);

    private final String key;
    private final FieldType type;

    Field(String key, FieldType type) {
        this.key = key;
        this.type = type;
    }

    /** The word for this field on the command line and in files. */
    public String key() {
        return key;
    }

    /** How its values are kept. */
    public FieldType type() {
        return type;
    }

    /** The field of that word. */
    public static Optional<Field> ofKey(String key) {
        for (Field field : values()) {
            if (field.key.equals(key.toLowerCase(Locale.ROOT))) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
