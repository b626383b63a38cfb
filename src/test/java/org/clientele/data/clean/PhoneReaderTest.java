package org.clientele.data.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import org.clientele.data.read.RawRow;
import org.clientele.model.intake.Finding;
import org.clientele.model.table.Phone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneReaderTest {
    private final PhoneReader reader = new PhoneReader();

    @Test
    void everyExampleNumberOfEveryCountryComesBack() {
        PhoneNumberUtil library = PhoneNumberUtil.getInstance();
        int seen = 0;
        for (String region : library.getSupportedRegions()) {
            for (PhoneNumberType type : PhoneNumberType.values()) {
                PhoneNumber example = library.getExampleNumberForType(region, type);
                if (example == null || !library.isValidNumber(example)) {
                    continue;
                }
                String truth = library.format(example, PhoneNumberFormat.E164);
                for (PhoneNumberFormat format : PhoneNumberFormat.values()) {
                    String text = library.format(example, format);
                    @Nullable Phone phone = reader.read(text, region, notes());
                    assertNotNull(phone, text);
                    assertEquals(truth, phone.e164(), text + " in " + region);
                    assertEquals(
                            library.getNumberType(example) == PhoneNumberType.MOBILE
                                    || library.getNumberType(example) == PhoneNumberType.FIXED_LINE_OR_MOBILE,
                            phone.textable(),
                            text + " in " + region);
                    seen++;
                }
            }
        }
        assertTrue(seen > 5000, "too few examples: " + seen);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "13800138000",
                "138 0013 8000",
                "１３８００１３８０００",
                "0086-13800138000",
                "86 13800138000",
                "+86 138-0013-8000",
                "'13800138000",
                "tel:+8613800138000",
                "13800138000.0",
                "p:+8613800138000"
            })
    void readsChineseMobilesHoweverTheyWereSaved(String text) {
        @Nullable Phone phone = reader.read(text, "CN", notes());
        assertNotNull(phone);
        assertEquals("+8613800138000", phone.e164());
        assertTrue(phone.textable());
    }

    @Test
    void readsAnExponentThatHoldsEveryDigit() {
        @Nullable Phone phone = reader.read("1.3800138001E+10", "CN", notes());
        assertNotNull(phone);
        assertEquals("+8613800138001", phone.e164());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "138****8000|PHONE_MASKED",
                "1******6198|PHONE_MASKED",
                "138xxxx8000|PHONE_MASKED",
                "1.38E+10|PHONE_DAMAGED",
                "1.3800138E+10|PHONE_DAMAGED",
                "4.47E+11|PHONE_DAMAGED",
                "13800138000/13900139000|PHONE_TWO",
                "13800138000、13900139000|PHONE_TWO",
                "call me|PHONE",
                "12345|PHONE"
            })
    void makesNoNumberOfDamage(String text, Finding finding) {
        RowNotes notes = notes();
        @Nullable Phone phone = reader.read(text, "CN", notes);
        assertNotNull(phone);
        assertNull(phone.e164());
        assertEquals(text, phone.raw());
        assertEquals(finding, notes.remarks().getFirst().finding());
    }

    private static RowNotes notes() {
        RowNotes notes = new RowNotes();
        notes.start(new RawRow(1, 2, new String[0]));
        return notes;
    }
}
