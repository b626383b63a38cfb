package org.clientele.model.table;

/**
 * How the values of a field are kept in a {@link CleanRow}.
 *
 * <p>Java types: TEXT String · ID String (text, never a number) · EMAIL String (cleaned, as typed) · PHONE
 * {@link Phone} · DATE Integer (epoch day) · TIME Long (local minutes since 1970-01-01T00:00 in the workbench's zone) ·
 * MONEY Long (ten-thousandths) · QUANTITY Long (thousandths) · WHOLE Long · FLAG Boolean · STATUS
 * {@link org.clientele.model.trade.OrderStatus} · CHANNEL {@link org.clientele.model.contact.Channel} · CONSENT
 * {@link org.clientele.model.contact.ConsentStatus}.
 */
public enum FieldType {
    TEXT,
    ID,
    EMAIL,
    PHONE,
    DATE,
    TIME,
    MONEY,
    QUANTITY,
    WHOLE,
    FLAG,
    STATUS,
    CHANNEL,
    CONSENT
}
