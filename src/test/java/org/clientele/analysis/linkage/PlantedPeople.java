package org.clientele.analysis.linkage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.clientele.facts.FactsBuilder;
import org.clientele.facts.People;

/**
 * Invented customers, some of them twice: the second time as people really come a second time, with another address, a
 * slip in the name, given and family name exchanged, an initial, day and month exchanged.
 *
 * @param people the customers
 * @param person the true person of each
 */
record PlantedPeople(People people, int[] person) {
    private static final String[] GIVEN =
            ("anna marie sophie laura julia lena hannah mia emma clara paul lukas jonas felix max leon tim jan tom ben"
                            + " robert william james elizabeth margaret katherine richard thomas edward oliver theodore amelia"
                            + " charlotte harriet beatrice gregory kenneth walter herbert agnes ingrid astrid sigrid mathilde")
                    .split(" ");
    private static final String[] FAMILY_START =
            "mey schnei wag beck hof schae koch bau rich klein wolf schroe neu schwar zim brau krue hart lan wern"
                    .split(" ");
    private static final String[] FAMILY_END = "er der ner mann ing hold ster feld berg bach stein hauser".split(" ");
    private static final String HAN_FAMILY = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗";
    private static final String HAN_GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂雪梅云波宁辉";
    private static final String[] CITIES = {
        "Berlin", "Hamburg", "Köln", "Leipzig", "Bremen", "Essen", "Mainz", "上海", "北京", "广州", "成都", "杭州", "西安"
    };

    record Row(String name, String email, String phone, String city, int birthday, String postcode) {}

    static PlantedPeople of(long seed, int persons, double twice) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Row> rows = new ArrayList<>();
        List<Integer> owner = new ArrayList<>();
        for (int i = 0; i < persons; i++) {
            Row row = person(random, i);
            rows.add(row);
            owner.add(i);
            if (random.nextDouble() < twice) {
                rows.add(again(random, row, i));
                owner.add(i);
            }
        }
        FactsBuilder facts = FactsBuilder.full(1);
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            facts.people()
                    .next(i + 1)
                    .called(null, row.name())
                    .reached(row.email(), row.email() != null, row.phone(), row.phone() != null)
                    .livesIn(row.city(), null, null)
                    .dated(People.NO_DAY, row.birthday())
                    .extras(Map.of("postcode", row.postcode()));
        }
        return new PlantedPeople(
                facts.build().people(), owner.stream().mapToInt(o -> o).toArray());
    }

    private static Row person(SplittableRandom random, int i) {
        boolean han = random.nextInt(3) == 0;
        String given = han
                ? sign(random, HAN_GIVEN) + (random.nextBoolean() ? sign(random, HAN_GIVEN) : "")
                : word(random, GIVEN);
        String family = han ? sign(random, HAN_FAMILY) : word(random, FAMILY_START) + word(random, FAMILY_END);
        String name = han ? family + given : title(given) + " " + title(family);
        String email = (han ? "u" + Integer.toString(random.nextInt(1 << 30), 36) : given.charAt(0) + "." + family) + i
                + "@mail" + random.nextInt(9) + ".example";
        String phone = "+491" + (500_000_000L + random.nextInt(400_000_000));
        int birthday = (int) LocalDate.of(1940, 1, 1).toEpochDay() + random.nextInt(24_000);
        return new Row(name, email, phone, word(random, CITIES), birthday, "" + (10_000 + random.nextInt(900)));
    }

    private static Row again(SplittableRandom random, Row row, int i) {
        String name = row.name();
        int blank = name.indexOf(' ');
        name = blank < 0
                ? name
                : switch (random.nextInt(5)) {
                    case 0 -> name.substring(blank + 1) + ", " + name.substring(0, blank);
                    case 1 -> name.charAt(0) + ". " + name.substring(blank + 1);
                    case 2 -> slip(random, name);
                    case 3 -> name.toUpperCase(java.util.Locale.ROOT);
                    default -> name;
                };
        LocalDate born = LocalDate.ofEpochDay(row.birthday());
        if (random.nextInt(4) == 0 && born.getDayOfMonth() <= 12) {
            born = LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue());
        }
        boolean newPhone = random.nextInt(2) == 0;
        String email = newPhone
                ? row.email().substring(0, row.email().indexOf('@')) + "@new.example"
                : "x" + i + "@other.example";
        String phone = newPhone ? "+491" + (500_000_000L + random.nextInt(400_000_000)) : row.phone();
        return new Row(name, email, phone, row.city(), (int) born.toEpochDay(), row.postcode());
    }

    private static String slip(SplittableRandom random, String name) {
        int at = 1 + random.nextInt(name.length() - 2);
        return name.charAt(at) == ' ' || name.charAt(at + 1) == ' '
                ? name
                : name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
    }

    private static String title(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String word(SplittableRandom random, String[] words) {
        return words[random.nextInt(words.length)];
    }

    private static String sign(SplittableRandom random, String signs) {
        return "" + signs.charAt(random.nextInt(signs.length()));
    }
}
