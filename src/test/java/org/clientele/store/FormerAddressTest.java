package org.clientele.store;

import static org.clientele.store.ConsentScene.STOPS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.contact.Channel;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.Field;
import org.clientele.model.table.Shape;
import org.clientele.model.table.TableKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A change of address carries the stop: whoever refused an address is not written to at another one, in whatever order the
 * files came. */
class FormerAddressTest {
    private static final Shape NUMBERS = new Shape(TableKind.STOPS, List.of(Field.PHONE), List.of());
    private static final List<List<String>> ORDERS =
            List.of(List.of("stop", "old", "new"), List.of("old", "stop", "new"), List.of("old", "new", "stop"));

    @TempDir
    Path temp;

    private static BatchSummary customers(Workbench workbench, boolean moved) {
        return Shop.load(
                workbench,
                Shop.CUSTOMERS,
                moved ? "new.csv" : "old.csv",
                List.of(
                        Shop.customer(
                                1,
                                new @Nullable Object[] {
                                    "C1",
                                    moved ? "new@example.org" : "old@example.org",
                                    Shop.mobile(moved ? 2 : 1),
                                    "N",
                                    null,
                                    null,
                                    null
                                },
                                null),
                        Shop.customer(
                                2,
                                new @Nullable Object[] {"C2", "b@example.org", Shop.mobile(3), "M", null, null, null},
                                null)));
    }

    private static void stop(Workbench workbench, Channel channel) {
        switch (channel) {
            case EMAIL -> Shop.load(workbench, STOPS, "stops.csv", List.of(Shop.row(1, "old@example.org")));
            case SMS -> Shop.load(workbench, NUMBERS, "stops.csv", List.of(Shop.row(1, Shop.mobile(1))));
        }
    }

    private static List<Boolean> stopped(Workbench workbench, Channel channel) {
        var facts = workbench.facts(Checkpoint.none());
        List<Boolean> stopped = new ArrayList<>();
        for (int i = 0; i < facts.customers(); i++) {
            stopped.add(facts.permissions().stopped(channel).contains(i));
        }
        return stopped;
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void the_order_of_the_files_does_not_matter(Channel channel) {
        for (List<String> order : ORDERS) {
            for (boolean looking : new boolean[] {true, false}) {
                Path folder = temp.resolve(String.join("-", order) + looking);
                try (Workbench workbench = Shop.workbenches().create(folder, Shop.PROFILE)) {
                    Map<String, Runnable> files = Map.of(
                            "stop", () -> stop(workbench, channel),
                            "old", () -> customers(workbench, false),
                            "new", () -> customers(workbench, true));
                    for (String file : order) {
                        java.util.Objects.requireNonNull(files.get(file)).run();
                        if (looking) {
                            workbench.facts(Checkpoint.none());
                        }
                    }
                    assertEquals(
                            List.of(true, false), stopped(workbench, channel), () -> channel + " " + order + looking);
                    int[] ids = ConsentScene.ids(workbench);
                    assertTrue(workbench.campaigns().refused(channel, new int[] {ids[0]}).length == 1);
                }
                try (Workbench again = Shop.workbenches().open(folder, Checkpoint.none())) {
                    assertEquals(List.of(true, false), stopped(again, channel), () -> "again " + channel + " " + order);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void an_address_whose_import_was_taken_back_was_never_theirs(Channel channel) {
        try (Workbench workbench = Shop.workbenches().create(temp.resolve("shop"), Shop.PROFILE)) {
            customers(workbench, true);
            BatchSummary wrong = customers(workbench, false);
            workbench.imports().undo(wrong.id(), Checkpoint.none());
            stop(workbench, channel);
            assertFalse(stopped(workbench, channel).get(0));
        }
    }
}
