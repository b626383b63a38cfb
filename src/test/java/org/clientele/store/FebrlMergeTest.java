package org.clientele.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clientele.analysis.fixture.PublicData;
import org.clientele.app.identity.Candidate;
import org.clientele.app.identity.Duplicates;
import org.clientele.app.identity.FindDuplicates;
import org.clientele.app.identity.MergePeople;
import org.clientele.app.identity.MergeRules;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.CustomField;
import org.clientele.model.table.Field;
import org.clientele.model.table.Shape;
import org.clientele.model.table.TableKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Public persons in a workbench: all that is proposed is merged, then taken apart, and the tables are as before. */
class FebrlMergeTest {
    private static final Shape SHAPE = new Shape(
            TableKind.CUSTOMERS,
            List.of(Field.CUSTOMER_NO, Field.GIVEN_NAME, Field.FAMILY_NAME, Field.CITY, Field.POSTCODE, Field.BIRTHDAY),
            List.of(CustomField.text("Street"), CustomField.text("House"), CustomField.text("Card")));

    @TempDir
    Path temp;

    @Test
    void a_thousand_records() throws Exception {
        mergeAndTakeApart("io/dedupe/febrl/dataset1.csv", 0.999);
    }

    @Test
    @Tag("long")
    void five_thousand_records_of_up_to_six_for_one_person() throws Exception {
        mergeAndTakeApart("io/dedupe/febrl/dataset3.csv", 0.99);
    }

    private void mergeAndTakeApart(String place, double least) throws Exception {
        List<CleanRow> rows = new ArrayList<>();
        PublicData.rows(PublicData.file(place), row -> rows.add(row(rows.size() + 1, row)));
        Path folder = temp.resolve("shop");
        try (Workbench workbench = Shop.workbenches().create(folder, Shop.PROFILE)) {
            Shop.load(workbench, SHAPE, "febrl.csv", rows);
        }
        String before = OrderedDump.of(folder).sha256();
        try (Workbench workbench = Shop.workbenches().open(folder, Checkpoint.none())) {
            Duplicates found = new FindDuplicates(workbench).find().work().run(Checkpoint.none());
            double f1 = f1(found, rows);
            System.out.println(place + ": F1 of the groups proposed " + String.format(Locale.ROOT, "%.4f", f1) + ", "
                    + found.candidates().size() + " persons of " + found.people() + " records");
            assertTrue(f1 >= least, "F1 " + f1);
            new MergePeople(workbench, "tester")
                    .merge(found.candidates().stream().map(Candidate::ids).toList(), MergeRules.standard())
                    .work()
                    .run(Checkpoint.none());
            assertEquals(
                    found.people() - found.tooMany(),
                    workbench.facts(Checkpoint.none()).customers());
        }
        assertNotEquals(before, OrderedDump.of(folder).sha256());
        try (Workbench workbench = Shop.workbenches().open(folder, Checkpoint.none())) {
            MergePeople merging = new MergePeople(workbench, "tester");
            merging.unmerge(merging.newest()).work().run(Checkpoint.none());
            assertEquals(rows.size(), workbench.facts(Checkpoint.none()).customers());
        }
        assertEquals(before, OrderedDump.of(folder).sha256());
    }

    private static CleanRow row(int record, List<String> cells) {
        return new CleanRow(
                record,
                new @Nullable Object[] {
                    cells.get(0).strip(),
                    text(cells, 1),
                    text(cells, 2),
                    text(cells, 6),
                    text(cells, 7),
                    day(cells.get(9).strip())
                },
                new @Nullable String[] {text(cells, 4), text(cells, 3), text(cells, 10)});
    }

    private static @Nullable String text(List<String> cells, int at) {
        String text = cells.get(at).strip();
        return text.isEmpty() ? null : text;
    }

    private static @Nullable Integer day(String digits) {
        try {
            return digits.length() != 8
                    ? null
                    : (int) LocalDate.of(
                                    Integer.parseInt(digits.substring(0, 4)),
                                    Integer.parseInt(digits.substring(4, 6)),
                                    Integer.parseInt(digits.substring(6)))
                            .toEpochDay();
        } catch (DateTimeException | NumberFormatException noDay) {
            return null;
        }
    }

    /** Of the pairs in the groups, against the true persons in the customer numbers ({@code rec-12-org}). */
    private static double f1(Duplicates found, List<CleanRow> rows) {
        Map<String, Integer> sizes = new HashMap<>();
        rows.forEach(row -> sizes.merge(person(row), 1, Integer::sum));
        long all =
                sizes.values().stream().mapToLong(n -> (long) n * (n - 1) / 2).sum();
        long pairs = 0;
        long right = 0;
        for (Candidate candidate : found.candidates()) {
            List<Integer> ids = candidate.ids();
            for (int i = 0; i < ids.size(); i++) {
                for (int j = i + 1; j < ids.size(); j++) {
                    pairs++;
                    // ids are given out in the order of the rows
                    right += person(rows.get(ids.get(i) - 1)).equals(person(rows.get(ids.get(j) - 1))) ? 1 : 0;
                }
            }
        }
        return 2.0 * right / (pairs + all);
    }

    private static String person(CleanRow row) {
        return ((String) java.util.Objects.requireNonNull(row.value(0))).split("-")[1];
    }
}
