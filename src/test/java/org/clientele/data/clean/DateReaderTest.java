package org.clientele.data.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** A day as the seconds to its beginning is that day east and west of Greenwich, but for 1970-01-01, which is a bare 0. */
    @Test
    void readsWholeDaysInSecondsFromBirthdaysToTomorrow() {
        for (String zone : new String[] {"America/New_York", "Asia/Shanghai"}) {
            DateReader reader = new DateReader(ZoneId.of(zone));
            for (int day = -25_000; day < 25_000; day++) {
                if (day != 0) {
                    assertEquals(DateReader.Form.EPOCH, reader.scan(Long.toString(day * 86_400L)), "day " + day);
                    assertTrue(reader.wholeDays());
                    assertEquals(day, reader.wholeDay());
                }
            }
        }
        assertEquals(DateReader.Form.SERIAL, new DateReader(SHANGHAI).scan("45992"));
        assertEquals(DateReader.Form.NONE, new DateReader(SHANGHAI).scan("123456"));
        assertEquals(DateReader.Form.NONE, new DateReader(SHANGHAI).scan("-12345"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yyyy-MM-dd HH:mm:ss",
                "yyyy-MM-dd HH:mm",
                "yyyy-MM-dd'T'HH:mm:ss.SSS",
                "yyyy/M/d H:mm",
                "yyyy/MM/dd HH:mm:ss",
                "yyyy.MM.dd HH:mm",
                "yyyy年M月d日 H:mm",
                "yyyy年M月d日H时m分",
                "yyyy年MM月dd日 HH:mm:ss",
                "d.M.yyyy HH:mm",
                "dd.MM.yyyy, HH:mm:ss",
                "dd/MM/yyyy HH:mm",
                "d/M/yyyy h:mm a",
                "dd-MM-yyyy HH:mm",
                "d MMM yyyy HH:mm",
                "MMM d, yyyy HH:mm",
                "MMMM d, yyyy h:mm a",
                "EEE, d MMM yyyy HH:mm:ss",
                "yyyy-MMM-dd HH:mm",
                "dd-MMM-yy HH:mm",
                "yyyyMMddHHmm",
                "yyyyMMddHHmmss",
                "d/M/yy HH:mm"
            })
    void readsBackWhatJavaWrites(String pattern) {
        DateReader reader = new DateReader(ZoneOffset.UTC);
        DateTimeFormatter writer = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
        Random random = new Random(pattern.hashCode());
        for (int i = 0; i < 2000; i++) {
            LocalDateTime truth = LocalDateTime.of(1970, 1, 1, 0, 0).plusMinutes(random.nextInt(60 * 24 * 365 * 60));
            String text = writer.format(truth);
            reader.scan(text);
            assertEquals(minutes(truth), reader.minutes(true), text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "es", "it", "pt", "sv", "ru", "zh", "ja", "ko"})
    void readsMonthNamesOfManyLanguages(String language) {
        DateReader reader = new DateReader(ZoneOffset.UTC);
        boolean yearFirst = language.matches("zh|ja|ko");
        String pattern = yearFirst ? "yyyy年MMMd日" : "d MMMM yyyy";
        DateTimeFormatter writer =
                DateTimeFormatter.ofPattern(language.equals("ko") ? "yyyy년 MMM d일" : pattern, Locale.of(language));
        for (int month = 1; month <= 12; month++) {
            LocalDateTime truth = LocalDateTime.of(2026, month, 17, 0, 0);
            String text = yearFirst && language.equals("zh") ? "2026年" + month + "月17日" : writer.format(truth);
            reader.scan(text);
            assertEquals(minutes(truth), reader.minutes(true), text);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void turnsInstantsIntoLocalTime(long seed) {
        DateReader reader = new DateReader(SHANGHAI);
        Random random = new Random(seed);
        for (int i = 0; i < 1000; i++) {
            Instant instant = Instant.ofEpochSecond(random.nextLong(200_000_000L, 1_900_000_000L) / 60 * 60);
            long truth = minutes(LocalDateTime.ofInstant(instant, SHANGHAI));
            ZonedDateTime elsewhere =
                    instant.atOffset(ZoneOffset.ofHoursMinutes(-5, -30)).toZonedDateTime();
            for (String text : new String[] {
                Long.toString(instant.getEpochSecond()),
                Long.toString(instant.toEpochMilli()),
                instant.toString(),
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xx").format(elsewhere),
                DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx").format(elsewhere)
            }) {
                if (text.matches("[0-9]+") && text.length() != 10 && text.length() != 9 && text.length() != 13) {
                    continue;
                }
                reader.scan(text);
                assertEquals(truth, reader.minutes(true), text);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026/05/28 7:01:33 PM GMT+2|2026-05-28T17:01",
                "2026-05-01 10:00:00 +0200|2026-05-01T08:00",
                "12 Mar 2025|2025-03-12T00:00",
                "2026年11月2日 下午3:05|2026-11-02T15:05",
                "2026年11月2日 上午12:05|2026-11-02T00:05",
                "20261122|2026-11-22T00:00",
                "45231|2023-11-01T00:00",
                "45231.5|2023-11-01T12:00",
                "2026-11-22 24:00|2026-11-23T00:00",
                "12.3.2025|2025-03-12T00:00",
                "1st March 2025|2025-03-01T00:00",
                "3/4/69|1969-04-03T00:00",
                "3/4/68|2068-04-03T00:00"
            })
    void readsWhatShopsWrite(String text, LocalDateTime truth) {
        DateReader reader = new DateReader(ZoneOffset.UTC);
        reader.scan(text);
        assertEquals(minutes(truth), reader.minutes(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "soon",
                "2026-02-30",
                "2026/13/05",
                "31/04/2026",
                "32.1.2026",
                "12",
                "2026",
                "1.5",
                "2026-11-22 25:00",
                "2026-11-22 10:75",
                "13800138000",
                "12/13/14/15",
                "+8613800138000",
                "Mar",
                "2026-11",
                "B2-11-2026"
            })
    void refusesWhatIsNoDay(String text) {
        DateReader reader = new DateReader(ZoneOffset.UTC);
        boolean known = reader.scan(text) != DateReader.Form.NONE;
        assertEquals(DateReader.NONE, known ? reader.minutes(true) : DateReader.NONE);
    }

    @Test
    void knowsWhenDayAndMonthCouldBeEitherWay() {
        DateReader reader = new DateReader(ZoneOffset.UTC);
        reader.scan("03/04/2026");
        assertTrue(reader.ambiguous());
        assertEquals("2026-04-03", DateReader.dayOf(reader.minutes(true)).toString());
        assertEquals("2026-03-04", DateReader.dayOf(reader.minutes(false)).toString());
    }

    private static long minutes(LocalDateTime time) {
        return Math.floorDiv(time.toEpochSecond(ZoneOffset.UTC), 60);
    }
}
