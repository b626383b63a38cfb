package org.clientele.analysis.audience;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.clientele.facts.People;
import org.clientele.model.campaign.Trial;
import org.clientele.model.trade.OrderStatus;

/** The chances once more, straight from the plain rows of a town: each message and each window is looked at alone. */
final class SlowChances {
    private static final double WEIGHT = 50;
    private static final int SIGNUP = 19_000;

    private final List<Town.Row> rows;
    private final List<Long> recency = new ArrayList<>();
    private final List<Long> money = new ArrayList<>();
    private final List<Seen> seen = new ArrayList<>();

    /** What was seen of one person once. */
    private record Seen(int band, int habit, boolean hit, long brought) {}

    SlowChances(List<Town.Row> rows) {
        this.rows = rows;
        for (Town.Row row : rows) {
            if (!before(row, Integer.MAX_VALUE).isEmpty()) {
                recency.add((long) Town.DATA_DAY + 1 - last(row, Integer.MAX_VALUE));
                money.add(spent(row, Integer.MAX_VALUE));
            }
        }
        // the one who bought on the data date, who stands in no row
        recency.add(1L);
        money.add(10_000L);
        recency.sort(null);
        money.sort(null);
    }

    /** The days of the paid orders before a day; those of one day stay apart. */
    private static List<Town.Bought> before(Town.Row row, int day) {
        return row.orders().stream()
                .filter(o -> o.status() == OrderStatus.PAID && o.day() < day)
                .toList();
    }

    private static int last(Town.Row row, int day) {
        return before(row, day).stream().mapToInt(Town.Bought::day).max().orElse(0);
    }

    private static long spent(Town.Row row, int day) {
        return before(row, day).stream().mapToLong(Town.Bought::amount).sum();
    }

    private int band(Town.Row row, int day) {
        if (before(row, day).isEmpty()) {
            return 5;
        }
        int days = day - last(row, day);
        int band = 0;
        while (band < 4 && days > recency.get(recency.size() * (band + 1) / 5)) {
            band++;
        }
        return band;
    }

    private int habit(Town.Row row, int day) {
        int orders = before(row, day).size();
        long spent = spent(row, day);
        int many = orders >= 6 ? 4 : orders >= 4 ? 3 : Math.max(0, orders - 1);
        int third = spent < money.get(money.size() / 3) ? 0 : spent < money.get(money.size() * 2 / 3) ? 1 : 2;
        return orders == 0 ? 0 : many * 3 + third;
    }

    /** Looks at messages; where fewer than fifty were answered, at so many windows of orders. */
    SlowChances look(AudienceSpec spec, int windows) {
        int days = spec.aim().days();
        for (Town.Row row : rows) {
            for (Town.Sent sent : row.sent()) {
                if (sent.channel() == spec.channel() && sent.hour() < (Town.DATA_DAY + 1 - days) * 24) {
                    see(row, sent.hour(), days, spec.aim().goal() == Trial.Goal.CLICK ? sent.clicked() : null);
                }
            }
        }
        if (seen.stream().filter(Seen::hit).count() < 50) {
            seen.clear();
            for (int w = 0; w < windows; w++) {
                int start = Town.DATA_DAY - days * (w + 1) + 1;
                for (Town.Row row : rows) {
                    if (!before(row, start).isEmpty() || SIGNUP != People.NO_DAY && SIGNUP < start) {
                        see(row, start * 24, days, null);
                    }
                }
            }
        }
        return this;
    }

    /** Orders of the town are placed at midnight: an order of a message's day came before the message. */
    private void see(Town.Row row, int hour, int days, @org.jspecify.annotations.Nullable Boolean clicked) {
        int day = Math.floorDiv(hour + 23, 24);
        List<Town.Bought> then = row.orders().stream()
                .filter(o -> o.status() == OrderStatus.PAID)
                .filter(o -> o.day() * 24 >= hour && o.day() * 24 < hour + days * 24)
                .toList();
        boolean hit = clicked == null ? !then.isEmpty() : clicked;
        int band = before(row, day).isEmpty() ? 5 : bandAt(row, day, Math.floorDiv(hour, 24));
        seen.add(new Seen(
                band,
                habit(row, day),
                hit,
                hit ? then.stream().mapToLong(Town.Bought::amount).sum() : 0));
    }

    private int bandAt(Town.Row row, int beforeDay, int today) {
        int days = today - last(row, beforeDay);
        int band = 0;
        while (band < 4 && days > recency.get(recency.size() * (band + 1) / 5)) {
            band++;
        }
        return band;
    }

    long seen() {
        return seen.size();
    }

    long answers() {
        return seen.stream().filter(Seen::hit).count();
    }

    /** The chance of a person as of the data date. */
    double chance(int who) {
        return drawn(rows.get(who), one -> one.hit() ? 1 : 0, one -> 1);
    }

    /** What an answer of a person brings. */
    double brings(int who) {
        return drawn(rows.get(who), Seen::brought, one -> one.hit() ? 1 : 0);
    }

    private double drawn(Town.Row row, ToLongFunction<Seen> above, ToLongFunction<Seen> below) {
        int band = band(row, Town.DATA_DAY + 1);
        int habit = habit(row, Town.DATA_DAY + 1);
        double rate = 0;
        for (Set<Integer> level : List.of(Set.<Integer>of(), Set.of(band), new TreeSet<>(Set.of(band, 100 + habit)))) {
            double up = 0;
            double down = 0;
            for (Seen one : seen) {
                boolean in = level.isEmpty() || one.band() == band && (level.size() == 1 || one.habit() == habit);
                up += in ? above.applyAsLong(one) : 0;
                down += in ? below.applyAsLong(one) : 0;
            }
            rate = level.isEmpty() ? (down == 0 ? 0 : up / down) : (up + WEIGHT * rate) / (down + WEIGHT);
        }
        return rate;
    }
}
