package org.clientele.app.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.clientele.app.tables.QualityReport.Behind;
import org.clientele.app.tables.QualityReport.Measure;
import org.clientele.facts.Catalogue;
import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;
import org.clientele.facts.People;
import org.clientele.facts.TextColumn;
import org.clientele.facts.WordColumn;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;

/** Measures the quality of a snapshot, aspect by aspect; what the shop does not record at all is not held against it. */
final class Measures {
    private static final int OLDEST = -29_220; // 1890: nobody alive was born earlier
    private static final int FIRST_SHOPS = 7_305; // 1990
    private static final int FRESH = 7;
    private static final int STALE = 180;

    private final Facts facts;
    private final int today;
    private final Checkpoint checkpoint;
    private int duplicates;

    Measures(Facts facts, int today, Checkpoint checkpoint) {
        this.facts = facts;
        this.today = today;
        this.checkpoint = checkpoint;
    }

    int duplicates() {
        return duplicates;
    }

    List<Measure> completeness() {
        People people = facts.people();
        Catalogue catalogue = facts.catalogue();
        OrderLines lines = facts.lines();
        List<Measure> measures = new ArrayList<>();
        rows(
                measures,
                TableName.CUSTOMERS,
                "reachable",
                people.size(),
                row -> people.email().isBlank(row) && people.phone().isBlank(row));
        blank(measures, TableName.CUSTOMERS, "name", people.name());
        blank(measures, TableName.CUSTOMERS, "city", people.city());
        blank(measures, TableName.PRODUCTS, "category", catalogue.category());
        rows(
                measures,
                TableName.PRODUCTS,
                "price",
                catalogue.size(),
                row -> catalogue.price()[row] <= 0);
        rows(measures, TableName.ORDERS, "product", lines.size(), row -> lines.product()[row] < 0);
        return measures;
    }

    private void blank(List<Measure> measures, TableName table, String column, WordColumn words) {
        int blanks = 0;
        for (int code : words.code()) {
            blanks += code == WordColumn.BLANK ? 1 : 0;
        }
        blank(measures, table, column, blanks, words.size());
    }

    private void blank(List<Measure> measures, TableName table, String column, TextColumn texts) {
        int blanks = 0;
        for (int row = 0; row < texts.size(); row++) {
            blanks += texts.isBlank(row) ? 1 : 0;
        }
        blank(measures, table, column, blanks, texts.size());
    }

    private static void blank(List<Measure> measures, TableName table, String column, int blanks, int of) {
        if (blanks < of) {
            Filter behind = Filter.of(new Condition.Blank(column, true));
            measures.add(measure(column, blanks, of, new Behind(table, behind)));
        }
    }

    List<Measure> validity() {
        People people = facts.people();
        OrderLines lines = facts.lines();
        List<Measure> measures = new ArrayList<>();
        days(measures, "birthday", people.birthday(), OLDEST);
        days(measures, "signup_date", people.signupDay(), FIRST_SHOPS);
        rows(
                measures,
                TableName.ORDERS,
                "order_time",
                lines.size(),
                row -> lines.day()[row] > today || lines.day()[row] < FIRST_SHOPS);
        rows(
                measures,
                TableName.ORDERS,
                "amount",
                lines.size(),
                row -> lines.status()[row] == 0 && (lines.amount()[row] <= 0 || lines.quantity()[row] <= 0));
        return measures;
    }

    private void days(List<Measure> measures, String column, int[] day, int first) {
        int known = 0;
        int odd = 0;
        int[] rows = new int[day.length];
        for (int row = 0; row < day.length; row++) {
            if (day[row] != People.NO_DAY) {
                known++;
                if (day[row] < first || day[row] > today) {
                    rows[odd++] = row;
                }
            }
        }
        if (known > 0) {
            RowSet set = RowSet.of(day.length, Arrays.copyOf(rows, odd));
            measures.add(measure(column, odd, known, these(TableName.CUSTOMERS, column, set)));
        }
    }

    List<Measure> uniqueness() {
        People people = facts.people();
        List<Measure> measures = new ArrayList<>();
        boolean[] twin = new boolean[people.size()];
        Twins.mark(twin, people.phone()::get);
        checkpoint.check();
        Twins.mark(twin, row -> Folded.of(people.email().get(row)));
        checkpoint.check();
        Twins.mark(
                twin,
                row -> people.birthday()[row] == People.NO_DAY || people.name().isBlank(row)
                        ? ""
                        : people.birthday()[row] + Folded.of(people.name().get(row)));
        rows(measures, TableName.CUSTOMERS, "duplicate", twin.length, row -> twin[row]);
        duplicates = (int) measures.stream().mapToLong(Measure::wrong).sum();
        TextColumn names = facts.catalogue().name();
        boolean[] same = new boolean[names.size()];
        Twins.mark(same, row -> Folded.of(names.get(row)));
        rows(measures, TableName.PRODUCTS, "twin", same.length, row -> same[row]);
        return measures;
    }

    List<Measure> consistency(DataTable customers, DataTable products) {
        List<Measure> measures = new ArrayList<>();
        for (String column : List.of("city", "region", "country", "gender", "language")) {
            spelling(measures, customers, column);
        }
        for (String column : List.of("category", "brand")) {
            spelling(measures, products, column);
        }
        return measures;
    }

    private void spelling(List<Measure> measures, DataTable table, String column) {
        Matching all = Matching.of(table, Filter.NONE, null, checkpoint);
        List<Facet> facets = new FacetCounter(table).count(List.of(column), all, checkpoint);
        if (facets.isEmpty() || !(facets.getFirst() instanceof Facet.Choices choices) || choices.distinct() < 2) {
            return;
        }
        List<String> odd = new ArrayList<>();
        int rows = 0;
        for (Spellings.Cluster cluster : Spellings.of(choices, checkpoint)) {
            if (cluster.sure()) {
                cluster.words().stream().skip(1).forEach(choice -> odd.add(choice.word()));
                rows += cluster.rows();
            }
        }
        Filter behind = Filter.of(new Condition.Among(column, java.util.Set.copyOf(odd), false));
        long filled = (long) table.size() - choices.blanks();
        Message sentence = Message.of("tables.spelling." + column, rows, filled);
        measures.add(measure("spelling." + column, sentence, rows, filled, new Behind(table.name(), behind)));
    }

    List<Measure> freshness() {
        if (facts.dataDay() == People.NO_DAY) {
            return List.of();
        }
        int age = Math.max(0, today - facts.dataDay());
        double share = Math.clamp((double) (STALE - age) / (STALE - FRESH), 0, 1);
        Filter newest = Filter.of(new Condition.Range("order_time", facts.dataDay() * 1_440L, Long.MAX_VALUE, false));
        return List.of(new Measure(
                "age", Message.of("tables.measure.age", age), share, age, STALE, new Behind(TableName.ORDERS, newest)));
    }

    private void rows(List<Measure> measures, TableName table, String word, int size, IntPredicate wrong) {
        if (size == 0) {
            return;
        }
        checkpoint.check();
        long[] words = RowSet.words(size);
        for (int row = 0; row < size; row++) {
            if (wrong.test(row)) {
                words[row >>> 6] |= 1L << (row & 63);
            }
        }
        RowSet set = new RowSet(size, words);
        measures.add(measure(word, set.size(), size, these(table, word, set)));
    }

    private static Behind these(TableName table, String word, RowSet rows) {
        return new Behind(table, Filter.of(new Condition.These(Message.of("tables.behind." + word), rows)));
    }

    private static Measure measure(String word, long wrong, long of, Behind behind) {
        return measure(word, Message.of("tables.measure." + word, wrong, of), wrong, of, behind);
    }

    private static Measure measure(String word, Message sentence, long wrong, long of, Behind behind) {
        double share = of == 0 ? 1 : 1 - (double) wrong / of;
        return new Measure(word, sentence, share, wrong, of, behind);
    }
}
