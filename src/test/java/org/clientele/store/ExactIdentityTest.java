package org.clientele.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.CleanRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is the same person without asking anybody: an equal customer number, or an equal e-mail key. */
class ExactIdentityTest {
    @TempDir
    Path temp;

    private static CleanRow row(int record, @Nullable String number, @Nullable String email, int phone) {
        return Shop.customer(
                record,
                new @Nullable Object[] {
                    number, email, phone < 0 ? null : Shop.mobile(phone), "Name " + record, null, null, null
                },
                null);
    }

    private static Facts facts(Workbench workbench) {
        return workbench.facts(Checkpoint.none());
    }

    private static String full(String ascii) {
        StringBuilder wide = new StringBuilder();
        ascii.chars().forEach(c -> wide.append((char) (c > ' ' && c < 0x7F ? c + 0xFEE0 : c)));
        return wide.toString();
    }

    /** One mailbox in every spelling that people and programs produce. */
    private static String spelled(Random random, String address) {
        return switch (random.nextInt(7)) {
            case 0 -> address.toUpperCase(Locale.ROOT);
            case 1 -> " " + address + "\u00A0";
            case 2 -> full(address);
            case 3 -> address.substring(0, 2) + "\u200B" + address.substring(2);
            case 4 -> "\uFEFF" + address;
            case 5 -> Character.toUpperCase(address.charAt(0)) + address.substring(1);
            default -> address;
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void never_two_people_of_one_mailbox_however_it_is_spelled(long seed) {
        Random random = new Random(seed);
        String[] domains = {"example.org", "bücher.example", "例子.example"};
        try (Workbench workbench = Shop.workbenches().create(temp.resolve("shop"), Shop.PROFILE)) {
            List<CleanRow> rows = new ArrayList<>();
            for (int i = 1; i <= 600; i++) {
                int person = random.nextInt(80);
                String address = "anna" + person + "@" + domains[person % 3];
                rows.add(row(i, null, spelled(random, address), random.nextInt(3) == 0 ? 1_000 + i : -1));
            }
            for (int file = 0; file < 3; file++) {
                Shop.load(workbench, Shop.CUSTOMERS, "f" + file + ".csv", rows.subList(file * 200, file * 200 + 200));
            }
            long persons = rows.stream()
                    .map(r -> java.text.Normalizer.normalize((String) r.value(1), java.text.Normalizer.Form.NFKC)
                            .replaceAll("[^a-zA-Z0-9]", "")
                            .toLowerCase(Locale.ROOT))
                    .map(key -> key.replaceAll("[^0-9]", ""))
                    .distinct()
                    .count();
            assertEquals(persons, facts(workbench).customers());
        }
    }

    @Test
    void the_two_forms_of_an_international_domain_are_one() {
        try (Workbench workbench = Shop.workbenches().create(temp.resolve("shop"), Shop.PROFILE)) {
            Shop.load(
                    workbench,
                    Shop.CUSTOMERS,
                    "a.csv",
                    List.of(row(1, null, "anna@bücher.example", -1), row(2, null, "anna@xn--bcher-kva.example", -1)));
            assertEquals(1, facts(workbench).customers());
            assertEquals(
                    "anna@bücher.example", facts(workbench).people().email().get(0));
        }
    }

    @Test
    void what_stands_before_the_at_is_not_guessed_about() {
        try (Workbench workbench = Shop.workbenches().create(temp.resolve("shop"), Shop.PROFILE)) {
            Shop.load(
                    workbench,
                    Shop.CUSTOMERS,
                    "a.csv",
                    List.of(
                            row(1, null, "anna@example.org", -1),
                            row(2, null, "anna+news@example.org", -1),
                            row(3, null, "an.na@example.org", -1)));
            assertEquals(3, facts(workbench).customers());
        }
    }

    @Test
    void a_telephone_decides_only_where_nothing_else_is_given() {
        try (Workbench workbench = Shop.workbenches().create(temp.resolve("shop"), Shop.PROFILE)) {
            BatchSummary batch = Shop.load(
                    workbench,
                    Shop.CUSTOMERS,
                    "a.csv",
                    List.of(
                            row(1, "C1", "a@example.org", 7),
                            row(2, null, null, 7),
                            row(3, "C2", null, 7),
                            row(4, null, "b@example.org", 7),
                            row(5, null, null, 8),
                            row(6, null, null, 8)));
            assertEquals(4, facts(workbench).customers());
            assertEquals(4, batch.counts().created());
        }
    }

    /** Against a slow second telling: persons as sets of keys. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void number_and_mailbox_make_the_same_persons_as_told_the_slow_way(long seed) {
        Random random = new Random(seed);
        Map<String, Integer> personOf = new HashMap<>();
        int persons = 0;
        List<CleanRow> rows = new ArrayList<>();
        for (int i = 1; i <= 400; i++) {
            String number = random.nextInt(3) == 0 ? null : "C" + random.nextInt(120);
            String email = random.nextInt(3) == 0 ? null : "p" + random.nextInt(120) + "@example.org";
            rows.add(row(i, number, email, -1));
            Integer byNumber = number == null ? null : personOf.get(number);
            Integer byEmail = email == null ? null : personOf.get(email);
            boolean twoPeople = byNumber != null && byEmail != null && !byNumber.equals(byEmail);
            if (number == null && email == null || twoPeople) {
                continue;
            }
            int person = byNumber != null ? byNumber : byEmail != null ? byEmail : ++persons;
            if (number != null) {
                personOf.putIfAbsent(number, person);
            }
            if (email != null) {
                personOf.putIfAbsent(email, person);
            }
        }
        try (Workbench workbench = Shop.workbenches().create(temp.resolve("shop"), Shop.PROFILE)) {
            Shop.load(workbench, Shop.CUSTOMERS, "a.csv", rows);
            assertEquals(persons, facts(workbench).customers());
            assertNull(workbench.imports().batches().getFirst().counts().balanced() ? null : "unbalanced");
        }
    }
}
