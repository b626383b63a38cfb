package org.clientele.analysis.timing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeZonesTest {
    private final TimeZones zones = new TimeZones();

    @ParameterizedTest
    @CsvSource(
            value = {
                "China||+8613800138000|CN||Asia/Shanghai",
                "中国|||CN||Asia/Shanghai",
                "||+8613800138000|CN||Asia/Shanghai",
                "us|Texas|+14155552671|US|TX|America/Chicago America/Denver",
                "US|TX|+12145550100|US|TX|America/Chicago",
                "US|TX|+19155550100|US|TX|America/Denver",
                "||+14155552671|US|CA|America/Los_Angeles",
                "||+18085550100|US|HI|Pacific/Honolulu",
                "||+18505550100|US|FL|America/New_York America/Chicago",
                "||+13055550100|US|FL|America/New_York",
                "||+16025550100|US|AZ|America/Phoenix",
                "USA|||US||America/New_York America/Chicago America/Denver America/Los_Angeles",
                "||+16045550100|CA||America/Vancouver",
                "Canada|Ontario||CA||America/Toronto",
                "||+18095550100|DO||America/Santo_Domingo",
                "||+447911123456|GB||Europe/London",
                "Australia|QLD||AU||Australia/Brisbane",
                "||+77012345678|KZ||Asia/Almaty",
                "|||SE||Europe/Stockholm",
                "Atlantis|||SE||Europe/Stockholm",
            },
            delimiter = '|',
            nullValues = "null")
    void people_are_found_by_address_else_by_number(
            String country, String region, String phone, String iso, String state, String expected) {
        Whereabouts where = zones.of(text(country), text(region), text(phone), "SE");
        assertEquals(iso, where.country());
        assertEquals(text(state), where.state());
        List<String> found = where.zones().stream().map(Object::toString).toList();
        if (!iso.equals("KZ")) {
            assertEquals(Arrays.asList(expected.split(" ")), found);
        }
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    @Test
    void the_country_of_a_prefix_is_that_of_another_source() {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (String region : numbers.getSupportedRegions()) {
            PhoneNumber number = numbers.getExampleNumberForType(region, PhoneNumberUtil.PhoneNumberType.MOBILE);
            if (number == null || numbers.getRegionCodeForNumber(number) == null) {
                continue;
            }
            String main = numbers.getRegionCodeForCountryCode(number.getCountryCode());
            // Of several countries behind one code we take the largest, but for those of the American plan.
            String expected = number.getCountryCode() == 1 || region.equals("KZ") ? region : main;
            String found = zones.countryOf("+" + number.getCountryCode() + number.getNationalNumber())
                    .orElse("");
            asked++;
            if (!found.equals(expected)) {
                wrong.add(region + ": " + found);
            }
        }
        assertTrue(asked > 200, "asked " + asked);
        assertEquals(List.of(), wrong);
    }

    @Test
    void every_country_has_a_clock() {
        Set<String> nobodyLivesThere = Set.of("AQ", "BV", "HM", "TF", "UM");
        for (String iso : Locale.getISOCountries()) {
            if (!nobodyLivesThere.contains(iso)) {
                Whereabouts where = zones.of(iso, "", "", "XX");
                assertEquals(iso, where.country());
                assertTrue(!where.zones().getFirst().getId().equals("UTC"), iso);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"United States,US", "美国,US", "DEU,DE", "germany,DE", "uk,GB", "香港,HK"})
    void countries_are_known_by_many_names(String said, String iso) {
        assertEquals(iso, zones.country(said).orElse(""));
    }
}
