package org.clientele.data.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What a sample customer bought: with season, loyalty, lapses, taste, favourites, bundles, returns. */
final class SampleOrders {
    /** Months of orders. */
    static final int MONTHS = 24;

    private static final double[] SEASON = {0.85, 0.8, 0.95, 0.95, 1.0, 0.9, 0.8, 0.85, 1.0, 1.05, 1.45, 1.5};
    private static final String[] CHANNELS = {"web", "web", "web", "app", "app", "shop"};

    /** One order. */
    record Order(LocalDateTime at, String channel, String status, List<Line> lines) {}

    /** One line of an order; money in cents. */
    record Line(int item, int quantity, int unitCents, int discountCents) {}

    private final long seed;
    private final SampleCatalogue catalogue;

    SampleOrders(long seed, SampleCatalogue catalogue) {
        this.seed = seed;
        this.catalogue = catalogue;
    }

    /** The orders of a person, oldest first. */
    List<Order> of(SamplePerson person) {
        List<Order> orders = new ArrayList<>();
        if (person.habit() == SamplePerson.Habit.NEVER) {
            return orders;
        }
        SplittableRandom random = SamplePerson.randomOf(seed, person.index(), 2);
        LocalDate start = SamplePerson.END.minusMonths(MONTHS).plusDays(1);
        int[] favourites = new int[2 + random.nextInt(4)];
        for (int i = 0; i < favourites.length; i++) {
            favourites[i] = taste(person, random);
        }
        LocalDate day = person.signup().isBefore(start)
                ? start.plusDays((long) (random.nextDouble() * person.habit().gap))
                : person.signup().plusDays(random.nextInt(12));
        while (!day.isAfter(SamplePerson.END)) {
            boolean inSeason = random.nextDouble() * 1.5 < SEASON[day.getMonthValue() - 1] || orders.isEmpty();
            if (inSeason) {
                orders.add(order(person, day, favourites, random));
                if (random.nextDouble() < person.habit().leave) {
                    break;
                }
            }
            day = day.plusDays(gap(person.habit().gap * 0.68, random));
        }
        return orders;
    }

    /** Days until the next visit: spread around the mean, never on the same day. */
    private static long gap(double mean, SplittableRandom random) {
        double spread = 0;
        for (int i = 0; i < 3; i++) {
            spread -= Math.log(1 - random.nextDouble());
        }
        return Math.max(1, Math.round(mean * spread / 3));
    }

    private Order order(SamplePerson person, LocalDate day, int[] favourites, SplittableRandom random) {
        int size = 1 + (random.nextInt(100) < 55 ? 1 : 0) + (random.nextInt(100) < 25 ? 1 : 0);
        boolean promotion = day.getMonthValue() == 11 || day.getMonthValue() == 6;
        int off = promotion && random.nextInt(3) > 0 ? 15 : random.nextInt(12) == 0 ? 10 : 0;
        List<Line> lines = new ArrayList<>();
        boolean[] taken = new boolean[catalogue.items().size()];
        for (int i = 0; i < size; i++) {
            int item = random.nextInt(100) < 40
                    ? favourites[random.nextInt(favourites.length)]
                    : random.nextInt(100) < 88 ? taste(person, random) : anything(random);
            add(lines, taken, item, off, random);
            int partner = catalogue.partner(item);
            if (partner >= 0 && random.nextInt(100) < 45) {
                add(lines, taken, partner, off, random);
            }
        }
        int fate = random.nextInt(1000);
        String status = fate < 15 ? "cancelled" : fate < 40 ? "refunded" : "paid";
        int hour = 8 + (int) (14 * Math.pow(random.nextDouble(), 0.7));
        return new Order(
                day.atTime(hour, random.nextInt(60)), CHANNELS[random.nextInt(CHANNELS.length)], status, lines);
    }

    private void add(List<Line> lines, boolean[] taken, int item, int off, SplittableRandom random) {
        if (taken[item]) {
            return;
        }
        taken[item] = true;
        int quantity = random.nextInt(10) < 8 ? 1 : 2 + random.nextInt(2);
        int unit = catalogue.items().get(item).cents();
        lines.add(new Line(item, quantity, unit, unit * quantity * off / 100));
    }

    private int taste(SamplePerson person, SplittableRandom random) {
        int category = random.nextInt(100) < 62 ? person.taste().first : person.taste().second;
        return catalogue.pick(category, random);
    }

    private int anything(SplittableRandom random) {
        return catalogue.pick(random.nextInt(SampleCatalogue.categories()), random);
    }
}
