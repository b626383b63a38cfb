package org.clientele.analysis.timing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Random;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.facts.FactsBuilder;
import org.clientele.facts.People;
import org.clientele.model.campaign.Timing;
import org.clientele.model.contact.Channel;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.trade.OrderStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SendTimesTest {
    private static final LocalDate WINTER = LocalDate.of(2026, 1, 20);
    private static final ZoneId SHOP = ZoneId.of("Europe/Stockholm");

    private static SendTimes.Plan plan(Channel channel, int from, int to) {
        return new SendTimes.Plan(channel, new Timing(from, to, true, 14), SHOP, "SE", WINTER);
    }

    @ParameterizedTest
    @CsvSource({
        // The windows of the design: China 8 to 22, the United States by state, 15 to 17 Eastern where nothing is
        // known.
        "SMS,+8613800138000,6,24,8,22",
        "SMS,+12125550100,0,24,8,21",
        "SMS,+13055550100,0,24,8,20",
        "SMS,+12035550100,0,24,9,20",
        "SMS,+14015550100,0,24,10,17",
        "SMS,+12145550100,0,24,12,21",
        "SMS,+12145550100,9,20,12,20",
        "SMS,+10005550100,0,24,15,17",
        "SMS,+18505550100,0,24,9,20",
        "SMS,+18505550100,9,20,10,20",
        "EMAIL,+10005550100,9,20,12,20",
        "EMAIL,+8613800138000,0,24,0,24",
        "SMS,+46701234567,9,20,9,20",
    })
    void the_hours_are_allowed_on_every_clock_somebody_may_live_by(
            Channel channel, String phone, int from, int to, int first, int end) {
        Whereabouts where = new TimeZones().of("", "", phone, "SE");
        assertEquals(new SendWindow(first, end), SendTimes.window(where, plan(channel, from, to)));
    }

    /** Checks the window of any phone hour by hour: whatever clock of those possible, it is within the hours there. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void no_hour_is_outside_on_any_clock(long seed) {
        Random random = new Random(seed);
        TimeZones zones = new TimeZones();
        String[] places = {"US", "CA", "RU", "BR", "AU", "MX", "ID", "CL", "PT", "ES", "CN", "IN", "NP", "NZ", "KI"};
        for (int i = 0; i < 400; i++) {
            int from = random.nextInt(23);
            int to = from + 1 + random.nextInt(24 - from);
            Channel channel = random.nextBoolean() ? Channel.SMS : Channel.EMAIL;
            Whereabouts where = zones.of(places[random.nextInt(places.length)], "", "", "SE");
            LocalDate day = WINTER.plusDays(random.nextInt(365));
            SendTimes.Plan plan = new SendTimes.Plan(channel, new Timing(from, to, true, 14), SHOP, "SE", day);
            SendWindow window = SendTimes.window(where, plan);
            SendWindow legal = SendWindow.legal(channel, where.country(), where.state());
            for (int hour = window.from(); hour < window.to(); hour++) {
                for (ZoneId zone : where.zones()) {
                    for (int minute = 0; minute < 60; minute += 59) {
                        ZonedDateTime there = ZonedDateTime.of(
                                        day.atTime(hour, minute), where.zones().getFirst())
                                .withZoneSameInstant(zone);
                        String said = where + " " + there + " " + plan;
                        assertTrue(there.getHour() >= from && there.getHour() < to, said);
                        assertTrue(there.getHour() >= legal.from() && there.getHour() < legal.to(), said);
                    }
                }
            }
        }
    }

    @Test
    void people_get_the_hour_of_their_own_day_at_which_they_answer() {
        FactsBuilder builder = FactsBuilder.full(1);
        String[] phones = {"+46701234567", "+8613800138000", "+14155552671", "+46701234568", "+46701234569"};
        for (int i = 0; i < phones.length; i++) {
            builder.people()
                    .next(i + 1)
                    .called("C" + (i + 1), "")
                    .reached("c" + i + "@example.com", true, phones[i], true)
                    .livesIn("", "", "")
                    .dated(People.NO_DAY, People.NO_DAY)
                    .extras(Map.of());
        }
        builder.catalogue().add(1, "S1", "Tea").in("Tea", "Leaf").worth(-1, -1, -1);
        // Four people buy at 19 on their own clocks, four times each; the shop notes them on its clock.
        String[] clocks = {"Europe/Stockholm", "Asia/Shanghai", "America/Los_Angeles"};
        int order = 0;
        for (int person = 1; person <= 3; person++) {
            for (int i = 0; i < 4; i++) {
                LocalDateTime noted = ZonedDateTime.of(
                                LocalDateTime.of(2025, 1 + 3 * i, 10, 19, 30), ZoneId.of(clocks[person - 1]))
                        .withZoneSameInstant(SHOP)
                        .toLocalDateTime();
                int minute =
                        (int) (noted.toLocalDate().toEpochDay() * 1440 + noted.getHour() * 60L + noted.getMinute());
                builder.lines().in(person, ++order, minute).add(1, 1_000, 250_000, OrderStatus.PAID, "web");
            }
        }
        // One has no times, only days; one bought twice at 11, which is too little to tell.
        builder.lines().in(4, ++order, 20_000 * 1440).add(1, 1_000, 250_000, OrderStatus.PAID, "web");
        builder.lines().in(5, ++order, 20_000 * 1440 + 11 * 60).add(1, 1_000, 250_000, OrderStatus.PAID, "web");
        builder.lines().in(5, ++order, 20_001 * 1440 + 11 * 60).add(1, 1_000, 250_000, OrderStatus.PAID, "web");
        Facts facts = builder.build();
        SendTimes times = SendTimes.of(facts, CustomerSet.all(5), plan(Channel.SMS, 9, 20), Checkpoint.none());
        assertEquals(14, times.answers());
        assertEquals(12.0 / 14, times.group()[19], 1e-12);
        assertEquals(3, times.own());
        for (int person = 0; person < 5; person++) {
            assertEquals(19, times.hour()[person], "person " + person);
        }
        assertEquals(19, times.shopHour()[0]);
        assertEquals(12, times.shopHour()[1], "19 in Shanghai is noon in a Swedish winter");
        assertEquals(4, times.shopHour()[2], "19 in California is four in the morning of the next day");
        SendTimes morning = SendTimes.of(facts, CustomerSet.all(5), plan(Channel.SMS, 9, 12), Checkpoint.none());
        assertEquals(11, morning.hour()[3], "within the morning the group answers at 11");
        assertEquals(0, morning.without());
    }
}
