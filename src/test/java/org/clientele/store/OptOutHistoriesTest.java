package org.clientele.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.clientele.app.identity.FieldRule;
import org.clientele.app.identity.MergePeople;
import org.clientele.app.identity.MergeRules;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.contact.EmailKey;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.Field;
import org.clientele.model.table.Shape;
import org.clientele.model.table.TableKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A thousand histories of people who opt out and of everything that could wash that off again: agreements that are older
 * or undated, merges with people who agreed, other spellings, new addresses, deletion and a second import.
 *
 * <p>All histories run beside each other in one workbench, two people each. Whoever has opted out is never given a newer
 * agreement, so not one of them may be reachable, at any moment.
 */
class OptOutHistoriesTest {
    private static final Shape CONSENTS = new Shape(
            TableKind.CONSENTS,
            List.of(Field.CUSTOMER_NO, Field.EMAIL, Field.PHONE, Field.CHANNEL, Field.CONSENT, Field.OBTAINED),
            List.of());
    private static final Shape STOPS =
            new Shape(TableKind.STOPS, List.of(Field.CUSTOMER_NO, Field.EMAIL, Field.PHONE), List.of());
    private static final int PEOPLE = 2;
    private static final long MINUTE = 29_000_000L;
    private static final String[] DOMAINS = {"example.org", "bücher.example", "例子.example"};

    @TempDir
    Path temp;

    private final Set<String> outNumbers = new HashSet<>();
    private final Set<String> outMailboxes = new HashSet<>();
    private final Set<String> outPhones = new HashSet<>();
    private final Map<String, Integer> idOf = new HashMap<>();

    private static String number(int person) {
        return "C" + person;
    }

    private static String mailbox(int person, int version) {
        String tag = person % 5 == 0 ? "+shop" : "";
        return "p" + person + (version == 0 ? "" : "v" + version) + tag + "@" + DOMAINS[person % DOMAINS.length];
    }

    private static String spelled(Random random, String address) {
        int at = address.indexOf('@');
        return switch (random.nextInt(5)) {
            case 0 -> address.toUpperCase(Locale.ROOT);
            case 1 -> address.substring(0, 1) + "\u200B" + address.substring(1);
            case 2 -> " " + address + " ";
            case 3 -> address.substring(0, at + 1) + java.net.IDN.toASCII(address.substring(at + 1));
            default -> address;
        };
    }

    @Test
    void nobody_who_opted_out_is_ever_reachable() throws Exception {
        histories(1, 150);
    }

    @ParameterizedTest
    @Tag("long")
    @ValueSource(longs = {2, 3})
    void nobody_of_a_thousand_histories_is_ever_reachable(long seed) throws Exception {
        histories(seed, 500);
    }

    private void histories(long seed, int histories) throws Exception {
        Random random = new Random(seed);
        int n = histories * PEOPLE;
        int[] version = new int[n];
        boolean[] known = new boolean[n];
        long reached = 0;
        try (Workbench workbench = Shop.workbenches().create(temp.resolve("shop"), Shop.PROFILE)) {
            for (int step = 0; step < 10; step++) {
                List<CleanRow> customers = new ArrayList<>();
                List<CleanRow> consents = new ArrayList<>();
                List<CleanRow> stops = new ArrayList<>();
                List<List<Integer>> merges = new ArrayList<>();
                List<Integer> apart = new ArrayList<>();
                for (int h = 0; h < histories; h++) {
                    int person = h * PEOPLE + random.nextInt(PEOPLE);
                    int action = step < 2 ? step * 5 * random.nextInt(2) : random.nextInt(9);
                    switch (action) {
                        case 0, 1 -> {
                            known[person] = true;
                            customers.add(customer(random, person, version[person]));
                        }
                        case 2 -> {
                            version[person]++;
                            known[person] = true;
                            customers.add(customer(random, person, version[person]));
                        }
                        case 3 -> consents.add(optOut(random, person, version[person], known[person]));
                        case 4 -> stops.add(stop(random, person, version[person], known[person]));
                        case 5, 6 -> consents.add(optIn(random, person, version[person]));
                        case 7 -> merges.add(List.of(person, h * PEOPLE + (person + 1) % PEOPLE));
                        default -> apart.add(person);
                    }
                }
                load(workbench, Shop.CUSTOMERS, customers, "customers" + step);
                long batch = workbench.imports().batches().isEmpty()
                        ? 0
                        : workbench.imports().batches().getFirst().id();
                load(workbench, CONSENTS, consents, "consents" + step);
                load(workbench, STOPS, stops, "stops" + step);
                reached += check(workbench);
                merge(workbench, random, merges);
                reached += check(workbench);
                unmerge(workbench, apart);
                if (random.nextInt(3) == 0 && !customers.isEmpty()) {
                    // deletion of the newest people, as far as nobody needs them, and a second import in other
                    // spellings
                    workbench.imports().undo(batch, Checkpoint.none());
                    check(workbench);
                    List<CleanRow> again = new ArrayList<>();
                    for (CleanRow row : customers) {
                        int person = Integer.parseInt(
                                ((String) java.util.Objects.requireNonNull(row.value(0))).substring(1));
                        again.add(customer(random, person, version[person]));
                    }
                    load(workbench, Shop.CUSTOMERS, again, "again" + step);
                }
                reached += check(workbench);
            }
        }
        assertTrue(reached > histories / 4, "the test reaches nobody at all: " + reached);
        assertTrue(outNumbers.size() > histories / 5, "hardly anybody opted out: " + outNumbers.size());
    }

    private static void load(Workbench workbench, Shape shape, List<CleanRow> rows, String file) {
        if (!rows.isEmpty()) {
            Shop.load(workbench, shape, file, rows);
        }
    }

    private static CleanRow customer(Random random, int person, int version) {
        return Shop.customer(
                person + 1,
                new @Nullable Object[] {
                    number(person),
                    spelled(random, mailbox(person, version)),
                    Shop.mobile(person),
                    "Name " + person,
                    null,
                    null,
                    null
                },
                null);
    }

    /** A row that names the person by one of its marks. */
    private static CleanRow consent(
            Random random, int person, int version, ConsentStatus status, @Nullable Long minute, Channel channel) {
        int by = random.nextInt(3);
        return Shop.row(
                person + 1,
                by == 0 ? number(person) : null,
                by == 1 || by == 0 && random.nextBoolean() ? spelled(random, mailbox(person, version)) : null,
                by == 2 ? Shop.mobile(person) : null,
                channel,
                status,
                minute);
    }

    private CleanRow optOut(Random random, int person, int version, boolean known) {
        Channel channel = Channel.EMAIL;
        ConsentStatus status = random.nextBoolean() ? ConsentStatus.WITHDRAWN : ConsentStatus.DENIED;
        Long minute = random.nextBoolean() ? MINUTE + 100_000 : null;
        CleanRow row = Shop.row(
                person + 1,
                known && random.nextBoolean() ? number(person) : null,
                spelled(random, mailbox(person, version)),
                null,
                channel,
                status,
                minute);
        out(person, version, known);
        return row;
    }

    private CleanRow stop(Random random, int person, int version, boolean known) {
        boolean byPhone = random.nextInt(3) == 0;
        if (byPhone) {
            outPhones.add(java.util.Objects.requireNonNull(Shop.mobile(person).e164()));
            return Shop.row(person + 1, null, null, Shop.mobile(person));
        }
        out(person, version, known);
        return Shop.row(
                person + 1,
                known && random.nextBoolean() ? number(person) : null,
                spelled(random, mailbox(person, version)),
                null);
    }

    private void out(int person, int version, boolean known) {
        outMailboxes.add(EmailKey.of(mailbox(person, version)));
        if (known) {
            outNumbers.add(number(person));
        }
    }

    /** Somebody who opted out gets older and undated agreements only; others also newer ones. */
    private CleanRow optIn(Random random, int person, int version) {
        boolean out =
                outNumbers.contains(number(person)) || outMailboxes.contains(EmailKey.of(mailbox(person, version)));
        Long minute = switch (random.nextInt(out ? 2 : 3)) {
            case 0 -> MINUTE + random.nextInt(1_000);
            case 1 -> null;
            default -> MINUTE + 50_000;
        };
        return consent(
                random,
                person,
                version,
                ConsentStatus.GRANTED,
                minute,
                random.nextInt(4) == 0 ? Channel.SMS : Channel.EMAIL);
    }

    private void merge(Workbench workbench, Random random, List<List<Integer>> persons) throws Exception {
        List<List<Integer>> sets = new ArrayList<>();
        for (List<Integer> pair : persons) {
            Integer a = idOf.get(number(pair.get(0)));
            Integer b = idOf.get(number(pair.get(1)));
            if (a != null && b != null) {
                sets.add(List.of(a, b));
            }
        }
        if (!sets.isEmpty()) {
            MergeRules rules = new MergeRules(
                    FieldRule.values()[random.nextInt(4)], Map.of("customer_id", FieldRule.KEEP), Map.of());
            new MergePeople(workbench, "tester").merge(sets, rules).work().run(Checkpoint.none());
        }
    }

    private static void unmerge(Workbench workbench, List<Integer> persons) {
        Set<Integer> merged = new HashSet<>();
        workbench.identities().merged().forEach(m -> merged.add(m.id()));
        int most = 5;
        for (int id : merged) {
            if (most-- > 0 && persons.contains(id % 7)) {
                workbench.identities().unmergePerson(id, Checkpoint.none());
            }
        }
    }

    /** Nobody who is reachable has opted out, as a person, through somebody merged into it, or by its address. */
    private long check(Workbench workbench) {
        Facts facts = workbench.facts(Checkpoint.none());
        int[] ids = facts.people().id();
        idOf.clear();
        for (int c = 0; c < ids.length; c++) {
            idOf.put(facts.people().number().get(c), ids[c]);
        }
        Map<Integer, Set<String>> numbersOf = new HashMap<>();
        workbench
                .identities()
                .merged()
                .forEach(m -> numbersOf
                        .computeIfAbsent(m.into(), i -> new HashSet<>())
                        .add("C" + m.title().replace("Name ", "")));
        long reached = 0;
        for (Channel channel : Channel.values()) {
            Set<Integer> refused = new HashSet<>();
            Arrays.stream(workbench.campaigns().refused(channel, ids)).forEach(refused::add);
            for (int c = 0; c < ids.length; c++) {
                boolean free = facts.permissions().granted(channel).contains(c)
                        && !facts.permissions().stopped(channel).contains(c);
                boolean addressed = channel == Channel.EMAIL
                        ? facts.people().mailable().contains(c)
                        : facts.people().textable().contains(c);
                assertEquals(free && addressed, !refused.contains(ids[c]), "the last check says something else");
                if (!free || !addressed) {
                    continue;
                }
                reached++;
                if (channel == Channel.EMAIL) {
                    assertFalse(
                            outMailboxes.contains(
                                    EmailKey.of(facts.people().email().get(c))),
                            "mailbox");
                    assertFalse(outNumbers.contains(facts.people().number().get(c)), "person");
                    for (String number : numbersOf.getOrDefault(ids[c], Set.of())) {
                        assertFalse(outNumbers.contains(number), "merged " + number);
                    }
                } else {
                    assertFalse(outPhones.contains(facts.people().phone().get(c)), "phone");
                }
            }
        }
        return reached;
    }
}
