package org.clientele.model.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gate against a table: every combination of what opens and closes it. */
class GateTableTest {
    private static final int TODAY = (int) LocalDate.of(2026, 11, 22).toEpochDay();

    /** What is enough where, by hand: channel and law, then the grounds; soft opt-in marked where it needs an order. */
    private static final Map<String, Set<String>> ENOUGH = Map.of(
            "EMAIL EUROPE", Set.of("CONSENT", "WRITTEN_CONSENT", "SEPARATE_CONSENT", "SOFT_OPT_IN+order"),
            "SMS EUROPE", Set.of("CONSENT", "WRITTEN_CONSENT", "SEPARATE_CONSENT", "SOFT_OPT_IN+order"),
            "EMAIL CHINA", Set.of("CONSENT", "WRITTEN_CONSENT", "SEPARATE_CONSENT"),
            "SMS CHINA", Set.of("CONSENT", "WRITTEN_CONSENT", "SEPARATE_CONSENT"),
            "EMAIL UNITED_STATES", Set.of("CONSENT", "WRITTEN_CONSENT", "SEPARATE_CONSENT"),
            "SMS UNITED_STATES", Set.of("WRITTEN_CONSENT"),
            "EMAIL UNKNOWN", Set.of("CONSENT", "WRITTEN_CONSENT", "SEPARATE_CONSENT"),
            "SMS UNKNOWN", Set.of("WRITTEN_CONSENT"));

    private static boolean expected(Gate.Standing p, Channel channel, boolean lenient) {
        if (!p.address() || p.stopped() || p.birthday() == 13) {
            return false;
        }
        if (lenient && channel == Channel.EMAIL && p.law() == Jurisdiction.UNITED_STATES) {
            return p.status() == ConsentStatus.GRANTED || p.status() == ConsentStatus.UNKNOWN;
        }
        if (p.status() != ConsentStatus.GRANTED) {
            return false;
        }
        Set<String> enough = ENOUGH.getOrDefault(channel + " " + p.law(), Set.of());
        boolean lately = p.lastOrder() == 23;
        return enough.contains(p.basis().name()) || lately && enough.contains(p.basis() + "+order");
    }

    /** In the table ages are years and orders months ago; here they become days. */
    private static Gate.Standing days(Gate.Standing p) {
        LocalDate today = LocalDate.ofEpochDay(TODAY);
        int order = p.lastOrder() < 0
                ? Gate.NO_DAY
                : (int) today.minusMonths(p.lastOrder()).toEpochDay() - (p.lastOrder() == 24 ? 1 : 0);
        int born = p.birthday() < 0
                ? Gate.NO_DAY
                : (int) today.minusYears(p.birthday() == 13 ? 14 : p.birthday()).toEpochDay()
                        + (p.birthday() == 13 ? 1 : 0);
        return new Gate.Standing(p.address(), p.stopped(), p.status(), p.basis(), p.profiling(), p.law(), order, born);
    }

    @Test
    void opens_exactly_where_the_table_says() {
        int cases = 0;
        int open = 0;
        for (boolean lenient : new boolean[] {false, true}) {
            Gate gate = new Gate(new ContactRules(Jurisdiction.UNKNOWN, !lenient, 14, 24, 24));
            for (Channel channel : Channel.values()) {
                for (Jurisdiction law : Jurisdiction.values()) {
                    for (ConsentStatus status : ConsentStatus.values()) {
                        for (LawfulBasis basis : LawfulBasis.values()) {
                            for (int order : List.of(-1, 23, 24)) {
                                for (int age : List.of(-1, 13, 14, 40)) {
                                    for (int bits = 0; bits < 4; bits++) {
                                        Gate.Standing person = new Gate.Standing(
                                                (bits & 1) == 0,
                                                (bits & 2) != 0,
                                                status,
                                                basis,
                                                ConsentStatus.UNKNOWN,
                                                law,
                                                order,
                                                age);
                                        boolean is =
                                                gate.mayContact(days(person), channel, ConsentPurpose.MARKETING, TODAY)
                                                        == Gate.Verdict.OPEN;
                                        assertEquals(
                                                expected(person, channel, lenient),
                                                is,
                                                person + " " + channel + lenient);
                                        cases++;
                                        open += is ? 1 : 0;
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
        assertEquals(2 * 2 * 4 * 5 * 6 * 3 * 4 * 4, cases);
        assertTrue(open > 400, "hardly anybody: " + open);
    }

    @Test
    void a_service_message_needs_no_agreement_but_heeds_the_stop_list_and_nothing_else_opens_for_other_purposes() {
        Gate gate = new Gate(ContactRules.usual());
        for (ConsentStatus status : ConsentStatus.values()) {
            for (boolean stopped : new boolean[] {false, true}) {
                Gate.Standing person = new Gate.Standing(
                        true,
                        stopped,
                        status,
                        LawfulBasis.CONSENT,
                        ConsentStatus.UNKNOWN,
                        Jurisdiction.UNKNOWN,
                        Gate.NO_DAY,
                        Gate.NO_DAY);
                assertEquals(
                        stopped ? Gate.Verdict.STOPPED : Gate.Verdict.OPEN,
                        gate.mayContact(person, Channel.SMS, ConsentPurpose.SERVICE, TODAY));
                assertEquals(
                        Gate.Verdict.NOT_AGREED, gate.mayContact(person, Channel.SMS, ConsentPurpose.OTHER, TODAY));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "UNKNOWN, EUROPE, true", "WITHDRAWN, EUROPE, false", "DENIED, CHINA, false", "UNKNOWN, CHINA, true",
        "UNKNOWN, UNITED_STATES, true", "UNKNOWN, UNKNOWN, false", "GRANTED, UNKNOWN, true", "WITHDRAWN, UNKNOWN, false"
    })
    void choosing_by_data_is_open_unless_refused_and_needs_a_yes_where_nothing_is_known(
            ConsentStatus said, Jurisdiction law, boolean may) {
        assertEquals(may, new Gate(ContactRules.usual()).mayProfile(said, law));
    }

    @ParameterizedTest
    @CsvSource({
        "Germany, '', EUROPE",
        "de, '', EUROPE",
        "DEU, '', EUROPE",
        "德国, '', EUROPE",
        "UK, '', EUROPE",
        "United Kingdom, +8613800138000, EUROPE",
        "China, '', CHINA",
        "中国, '', CHINA",
        "'', +8613800138000, CHINA",
        "'', +14155552671, UNITED_STATES",
        "'', +447700900123, EUROPE",
        "'', +358401234567, EUROPE",
        "'', +81312345678, UNKNOWN",
        "Japan, +447700900123, UNKNOWN",
        "'', '', UNKNOWN",
        "USA, '', UNITED_STATES",
        "Norway, '', EUROPE",
        "HK, '', UNKNOWN",
        "'', +85212345678, UNKNOWN"
    })
    void the_country_decides_and_else_the_number(String country, String phone, Jurisdiction law) {
        assertEquals(law, Jurisdiction.of(country, phone));
    }

    @Test
    void rules_come_back_from_their_text_and_nonsense_is_the_usual() {
        ContactRules own = new ContactRules(Jurisdiction.CHINA, false, 16, 12, 36);
        assertEquals(own, ContactRules.parse(own.text()));
        assertEquals(ContactRules.usual(), ContactRules.parse("unknown yes 14 24 0"));
        assertEquals(ContactRules.usual(), ContactRules.parse(""));
    }
}
