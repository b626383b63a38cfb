package org.clientele.data.sample;

import java.time.LocalDate;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * One customer of the sample shop with all that is true of them; made from the seed and the number alone.
 *
 * @param index place in the list, from 0
 * @param number customer number
 * @param given given name
 * @param family family name
 * @param chinese whether the name is Chinese
 * @param email address in a reserved domain, or empty
 * @param phone number of a range for fiction or tests, or empty
 * @param town city, region, country
 * @param signup day of sign-up
 * @param birthday day of birth, or empty
 * @param taste which kind of things they like
 * @param habit how they buy
 */
record SamplePerson(
        int index,
        String number,
        String given,
        String family,
        boolean chinese,
        String email,
        String phone,
        String[] town,
        LocalDate signup,
        String birthday,
        Taste taste,
        Habit habit) {
    /** The last day of the sample shop's data. */
    static final LocalDate END = LocalDate.of(2026, 10, 31);

    private static final String[] CHINESE_PREFIXES = {"1990000", "1980000", "1770000", "1660000", "1910000"};
    private static final String[] DOMAINS = {"example.com", "example.org", "example.net", "mail.example.com"};

    /** The planted tastes: two home categories each, and nobody shares one. */
    enum Taste {
        TEA(0, 1, 0.26),
        COFFEE(2, 3, 0.22),
        HOME(4, 5, 0.20),
        GIFTS(6, 7, 0.18),
        FAMILY(8, 9, 0.14);

        final int first;
        final int second;
        final double share;

        Taste(int first, int second, double share) {
            this.first = first;
            this.second = second;
            this.share = share;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The planted habits: the mean gap between orders in days and the chance of leaving after each order. */
    enum Habit {
        LOYAL(0.18, 27, 0.015),
        REGULAR(0.32, 46, 0.05),
        OCCASIONAL(0.26, 105, 0.14),
        ONCE(0.12, 400, 0.9),
        NEVER(0.12, 0, 1);

        final double share;
        final int gap;
        final double leave;

        Habit(double share, int gap, double leave) {
            this.share = share;
            this.gap = gap;
            this.leave = leave;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The random numbers that belong to one person and one purpose. */
    static SplittableRandom randomOf(long seed, int index, int purpose) {
        return new SplittableRandom((seed * 1_000_003 + index) * 31 + purpose);
    }

    /** The person of that place. */
    static SamplePerson of(long seed, int index) {
        SplittableRandom random = randomOf(seed, index, 1);
        boolean chinese = random.nextInt(100) < 55;
        String given;
        String family;
        String handle;
        if (chinese) {
            String[] name = pick(SampleWords.FAMILY_ZH, random);
            String[] first = pick(SampleWords.GIVEN_ZH, random);
            String[] second = random.nextInt(3) == 0 ? new String[] {"", ""} : pick(SampleWords.GIVEN_ZH, random);
            family = name[0];
            given = first[0] + second[0];
            handle = name[1] + "." + first[1] + second[1];
        } else {
            given = SampleWords.GIVEN[random.nextInt(SampleWords.GIVEN.length)];
            family = SampleWords.FAMILY[random.nextInt(SampleWords.FAMILY.length)];
            handle = (given + "." + family).replace("'", "").toLowerCase(Locale.ROOT);
        }
        String[] town = chinese
                ? withCountry(SampleWords.TOWNS_ZH[skewed(SampleWords.TOWNS_ZH.length, random)])
                : SampleWords.TOWNS[skewed(SampleWords.TOWNS.length, random)];
        boolean hasEmail = random.nextInt(100) < 92;
        String email = hasEmail ? handle + index + "@" + DOMAINS[random.nextInt(DOMAINS.length)] : "";
        boolean wantsPhone = !hasEmail || random.nextInt(100) < 68;
        double recent = Math.pow(random.nextDouble(), 0.8);
        LocalDate signup = END.minusDays(8 + (long) (recent * 1090));
        String birthday = random.nextInt(100) < 45
                ? LocalDate.of(1955 + random.nextInt(50), 1 + random.nextInt(12), 1 + random.nextInt(28))
                        .toString()
                : "";
        return new SamplePerson(
                index,
                "C%06d".formatted(index + 1),
                given,
                family,
                chinese,
                email,
                wantsPhone ? phone(index, chinese) : "",
                town,
                signup,
                birthday,
                share(Taste.values(), random.nextDouble()),
                habit(random.nextDouble()));
    }

    /** The name as people write it. */
    String name() {
        return chinese ? family + given : given + " " + family;
    }

    private static String[] withCountry(String[] town) {
        return new String[] {town[0], town[1], "CN"};
    }

    private static <T> T pick(T[] from, SplittableRandom random) {
        return from[random.nextInt(from.length)];
    }

    /** Large towns come first and are more likely. */
    private static int skewed(int n, SplittableRandom random) {
        double at = random.nextDouble();
        return (int) (n * at * at);
    }

    private static Taste share(Taste[] tastes, double at) {
        double sum = 0;
        for (Taste taste : tastes) {
            sum += taste.share;
            if (at < sum) {
                return taste;
            }
        }
        return tastes[0];
    }

    private static Habit habit(double at) {
        double sum = 0;
        for (Habit habit : Habit.values()) {
            sum += habit.share;
            if (at < sum) {
                return habit;
            }
        }
        return Habit.REGULAR;
    }

    /** A number no real person has, as far as the numbering plan sets such aside; empty when they are used up. */
    private static String phone(int index, boolean chinese) {
        if (chinese) {
            int block = index / 10_000;
            return block < CHINESE_PREFIXES.length ? "%s%04d".formatted(CHINESE_PREFIXES[block], index % 10_000) : "";
        }
        int areas = SampleWords.AREAS.length;
        int area = SampleWords.AREAS[index % areas];
        int line = index / areas;
        return line < 100 ? "+1 %03d-555-01%02d".formatted(area, line) : "";
    }
}
