package org.clientele.data.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.intake.Finding;
import org.clientele.model.table.Field;
import org.clientele.model.table.Phone;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Message;
import org.clientele.model.trade.OrderStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanerTest extends CleanerDesk {
    @Test
    void onlineRetailRowsBecomeOrderLines() {
        Table t = table(
                TableKind.ORDERS,
                "InvoiceNo|StockCode|Description|Quantity|InvoiceDate|UnitPrice|CustomerID|Country",
                "536365|85123A|WHITE HANGING HEART T-LIGHT HOLDER|6|2010-12-01 08:26:00|2.55|17850.0|United Kingdom",
                "C536379|D|Discount|-1|2010-12-01 09:41:00|27.50|14527.0|United Kingdom",
                "536414|22139||56|2010-12-01 11:52:00|0.0||United Kingdom",
                "536400|22139|Cup|-2|2010-12-01 11:52:00|1.25|14527.0|United Kingdom");
        assertEquals("17850", t.value(0, Field.CUSTOMER_NO));
        assertEquals(6000L, t.value(0, Field.QUANTITY));
        assertEquals(153_000L, t.value(0, Field.AMOUNT));
        assertEquals(
                LocalDateTime.of(2010, 12, 1, 8, 26).toEpochSecond(ZoneOffset.UTC) / 60, t.value(0, Field.ORDER_TIME));
        assertEquals(OrderStatus.PAID, t.value(0, Field.STATUS));
        assertEquals(OrderStatus.CANCELLED, t.value(1, Field.STATUS));
        assertEquals(-275_000L, t.value(1, Field.AMOUNT));
        assertEquals(Finding.NO_CUSTOMER, t.reason(2).finding());
        assertEquals(OrderStatus.REFUNDED, t.value(3, Field.STATUS));
        assertTrue(t.findings(0).contains(Finding.ID_MENDED));
    }

    @Test
    void pointZeroIsPartOfANumberWhereOthersHavePoints() {
        Table t = table(TableKind.PRODUCTS, "SKU|Product name", "12.0|A", "12.5|B");
        assertEquals("12.0", t.value(0, Field.SKU));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "=\"00123\"|00123",
                "'7210448301122|7210448301122",
                "1234567890123456789|1234567890123456789",
                "００１２|0012"
            })
    void numbersOfOrdersStayText(String cell, String number) {
        Table t = table(TableKind.ORDERS, "Order ID|Order date|Email|Amount", cell + "|2026-01-02|a@b.example|5");
        assertEquals(number, t.value(0, Field.ORDER_NO));
    }

    @Test
    void aDestroyedNumberIsRejected() {
        Table t = table(TableKind.ORDERS, "订单编号|下单时间|手机|实付金额", "1.23457E+17|2026-01-02|13800138000|5");
        assertEquals(Finding.ID_DAMAGED, t.reason(0).finding());
        assertEquals(
                List.<Object>of(1L, 2L, "订单编号", "1.23457E+17"),
                t.reason(0).sentence().args());
    }

    @Test
    void aWrongTypeNamesRowColumnAndWhatWasFound() {
        Table t = table(
                TableKind.ORDERS,
                "Order ID|Order date|Email|Quantity|Unit price",
                "1|2026-01-02|a@b.example|1|5",
                "2|2026-01-02|a@b.example|1|5",
                "3|2026-01-02|a@b.example|many|5",
                "4|soon|a@b.example|1|5");
        assertEquals(
                Message.of("clean.row.number", 3L, 4L, "Quantity", "many"),
                t.reason(2).sentence());
        assertEquals(
                Message.of("clean.row.date", 4L, 5L, "Order date", "soon"),
                t.reason(3).sentence());
    }

    @Test
    void aBadAddressIsAWarningWhereAnotherNamesThePerson() {
        Table t = table(
                TableKind.CUSTOMERS,
                "Customer ID|Email|Phone",
                "1|anna@|138****8000",
                "|anna@|13800138000",
                "|anna@|138****8000",
                "||");
        assertNull(t.value(0, Field.EMAIL));
        assertEquals(new Phone("138****8000", null, false), t.value(0, Field.PHONE));
        assertEquals(List.of(Finding.EMAIL, Finding.PHONE_MASKED), t.findings(0));
        assertEquals(new Phone("13800138000", "+8613800138000", true), t.value(1, Field.PHONE));
        assertEquals(Finding.EMAIL, t.reason(2).finding());
        assertEquals(Finding.NO_IDENTITY, t.reason(3).finding());
    }

    @Test
    void theCountryOfTheRowTellsThePhone() {
        Table t = table(
                TableKind.CUSTOMERS, "Phone|Country", "07400 123456|United Kingdom", "0171 1234567|德国", "13800138000|");
        assertEquals("+447400123456", ((Phone) assertNotNullValue(t.value(0, Field.PHONE))).e164());
        assertEquals("+491711234567", ((Phone) assertNotNullValue(t.value(1, Field.PHONE))).e164());
        assertEquals("+8613800138000", ((Phone) assertNotNullValue(t.value(2, Field.PHONE))).e164());
    }

    @Test
    void furtherLinesOfAnOrderTakeItsCustomerAndDate() {
        Table t = table(
                TableKind.ORDERS,
                "Name|Email|Financial Status|Created at|Lineitem name|Lineitem quantity|Lineitem price|Total",
                "#1001|a@b.example|paid|2026-05-01 10:00:00 +0200|Tea|1|5.00|12.00",
                "#1001||||Cup|2|3.50|",
                "#1002|c@d.example|refunded|2026-05-02 10:00:00 +0200|Tea|1|5.00|5.00");
        assertEquals("a@b.example", t.value(1, Field.EMAIL));
        assertEquals(t.value(0, Field.ORDER_TIME), t.value(1, Field.ORDER_TIME));
        assertEquals(70_000L, t.value(1, Field.AMOUNT));
        assertEquals(OrderStatus.PAID, t.value(1, Field.STATUS));
        assertEquals(OrderStatus.REFUNDED, t.value(2, Field.STATUS));
        assertEquals(50_000L, t.value(0, Field.AMOUNT));
    }

    @ParameterizedTest
    @CsvSource({
        "yes,GRANTED",
        "同意,GRANTED",
        "Opt-In,GRANTED",
        "no,DENIED",
        "拒绝,DENIED",
        "退订,WITHDRAWN",
        "Unsubscribed,WITHDRAWN",
        "expired,EXPIRED",
        "unknown,UNKNOWN",
        "maybe later,UNKNOWN",
        "'',UNKNOWN"
    })
    void onlyAClearYesIsAYes(String word, ConsentStatus status) {
        Table t = table(TableKind.CONSENTS, "Email|Channel|Consent", "a@b.example|email|" + word);
        assertEquals(status, t.value(0, Field.CONSENT));
        assertEquals(Channel.EMAIL, t.value(0, Field.CHANNEL));
    }

    @Test
    void aYesNeedsItsChannel() {
        Table t = table(
                TableKind.CONSENTS,
                "customer id|Email|Channel|Consent",
                "7|||yes",
                "7|||no",
                "7|a@b.example||yes",
                "7||短信|是");
        assertEquals(Finding.NO_CHANNEL, t.reason(0).finding());
        assertNull(t.value(1, Field.CHANNEL));
        assertEquals(Channel.EMAIL, t.value(2, Field.CHANNEL));
        assertEquals(Channel.SMS, t.value(3, Field.CHANNEL));
    }
}
