package org.clientele.app.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.clientele.analysis.recommend.Purchases;
import org.clientele.analysis.recommend.RandomPurchases;
import org.clientele.analysis.recommend.league.Sieve;
import org.clientele.analysis.recommend.measure.Metric;
import org.clientele.analysis.recommend.spec.ItemKnnSpec;
import org.clientele.analysis.recommend.spec.PopularSpec;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.clientele.app.jobs.JobEnd;
import org.clientele.app.jobs.Outcome;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateFilesTest {
    private static final List<RecommenderSpec> BOTH = List.of(new PopularSpec(0), ItemKnnSpec.standard());

    @TempDir
    Path folder;

    private Path file(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }

    private static Metric metric(String name) {
        return Metric.parse(name).orElseThrow();
    }

    private static EvaluationWish wish(EvaluationWish.Files files, String split, List<String> metrics) {
        return new EvaluationWish(
                files,
                SplitWish.parse(split, 3),
                Sieve.open(),
                true,
                false,
                BOTH,
                metrics.stream().map(EvaluateFilesTest::metric).toList(),
                3);
    }

    private static Outcome<EvaluationReport> outcome(EvaluationWish wish) {
        return JobEnd.of(new EvaluateFiles().job(wish, data -> {}, method -> {}), Checkpoint.none());
    }

    private static EvaluationReport report(EvaluationWish wish) {
        return switch (outcome(wish)) {
            case Outcome.Done<EvaluationReport>(EvaluationReport report) -> report;
            case Outcome.Cancelled<EvaluationReport> cancelled -> throw new AssertionError("cancelled");
            case Outcome.Failed<EvaluationReport>(Message sentence, Throwable cause) ->
                throw new AssertionError(sentence.key(), cause);
        };
    }

    private static Message refused(EvaluationWish wish) {
        return assertInstanceOf(Outcome.Failed.class, outcome(wish)).sentence();
    }

    /** People of six tastes; one row a purchase, with a day. */
    private Path tastes(String name, boolean packed) throws IOException {
        Purchases purchases = RandomPurchases.withTastes(200, 60, 5, 8, 0.9, 3);
        List<String> rows = new ArrayList<>(List.of("customer_id,sku,quantity,date"));
        for (int u = 0; u < purchases.users(); u++) {
            for (int line = purchases.offset()[u]; line < purchases.offset()[u + 1]; line++) {
                rows.add("c" + u + ",p" + purchases.item()[line] + ",1,"
                        + java.time.LocalDate.ofEpochDay(purchases.day()[line]));
            }
        }
        Path file = folder.resolve(name);
        byte[] bytes = String.join("\n", rows).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out =
                packed ? new GZIPOutputStream(Files.newOutputStream(file)) : Files.newOutputStream(file)) {
            out.write(bytes);
        }
        return file;
    }

    @Test
    void a_hand_made_case_comes_out_as_by_hand() throws IOException {
        // Popularity of what u3 lacks: c 2 buyers, d 1; so the list of u3 is c, d and its target d is second.
        Path train = file("train.csv", "u1,a", "u1,c", "u2,a", "u2,c", "u2,d", "u3,a");
        Path test = file("test.csv", "u3,d");
        EvaluationReport report = report(wish(
                new EvaluationWish.Files(train, test, null, EvaluationWish.Form.CSV),
                "last",
                List.of("hr@1", "hr@2", "ndcg@2", "mrr@5", "auc", "precision@2", "coverage@2")));
        EvaluationReport.Method popular = report.methods().getFirst();
        assertEquals(1, report.data().people());
        assertEquals(0, popular.figure(metric("hr@1")).value());
        assertEquals(1, popular.figure(metric("hr@2")).value());
        assertEquals(Math.log(2) / Math.log(3), popular.figure(metric("ndcg@2")).value(), 1e-6);
        assertEquals(0.5, popular.figure(metric("mrr@5")).value(), 1e-6);
        assertEquals(0, popular.figure(metric("auc")).value(), 1e-6);
        assertEquals(0.5, popular.figure(metric("precision@2")).value(), 1e-6);
        assertEquals(2 / 3.0, popular.figure(metric("coverage@2")).value(), 1e-6);
        assertNull(popular.overPopular());
    }

    @Test
    void packed_or_not_tastes_are_found_and_compared_with_best_sellers() throws IOException {
        for (boolean packed : new boolean[] {false, true}) {
            Path train = tastes(packed ? "t.csv.gz" : "t.csv", packed);
            EvaluationReport report = report(wish(
                    new EvaluationWish.Files(train, null, null, EvaluationWish.Form.CSV),
                    "time:15",
                    List.of("hr@10", "ndcg@10", "rmse")));
            EvaluationReport.Over over =
                    java.util.Objects.requireNonNull(report.methods().get(1).overPopular());
            assertTrue(over.difference().aboveZero() && over.p() < 0.01, over::toString);
            assertTrue(
                    Double.isNaN(report.methods().get(1).figure(metric("rmse")).value()));
            assertTrue(report.data().trainRows() + report.data().testRows() == 1_600);
            assertTrue(report.methods().get(1).megabytes() > 0);
        }
    }

    @Test
    void folds_ask_everybody_about_every_row_once() throws IOException {
        Path train = tastes("t.csv", false);
        EvaluationReport report = report(wish(
                new EvaluationWish.Files(train, null, null, EvaluationWish.Form.CSV), "folds:4", List.of("hr@10")));
        assertEquals(1_600, report.data().testRows());
        assertEquals(4 * 200, report.data().people() + report.data().left());
    }

    @Test
    void another_row_is_another_fingerprint() throws IOException {
        List<String> metrics = List.of("hr@1");
        Path a = file("a.csv", "u1,a", "u1,b", "u2,a", "u2,b");
        Path b = file("b.csv", "u1,a", "u1,b", "u2,b", "u2,a");
        String first = report(wish(new EvaluationWish.Files(a, null, null, EvaluationWish.Form.CSV), "last", metrics))
                .data()
                .fingerprint();
        assertNotEquals(
                first,
                report(wish(new EvaluationWish.Files(b, null, null, EvaluationWish.Form.CSV), "last", metrics))
                        .data()
                        .fingerprint());
        assertEquals(
                first,
                report(wish(new EvaluationWish.Files(a, null, null, EvaluationWish.Form.CSV), "last", metrics))
                        .data()
                        .fingerprint());
    }

    @Test
    void rivals_of_a_file_or_of_the_row_itself_give_the_same_place() throws IOException {
        Path train = file("train.tsv", "0\ta", "0\tb", "1\ta", "1\tc", "2\ta", "2\tc", "2\td", "3\te");
        Path inRow = file("row.tsv", "3\td\ta\tc\tb\td\te");
        Path test = file("test.tsv", "3\td\t5");
        Path negatives = file("neg.tsv", "(3,d)\ta\tc\tb\td\te");
        List<String> metrics = List.of("hr@2", "hr@3", "ndcg@10", "mrr", "auc");
        EvaluationReport.Method one = report(
                        wish(new EvaluationWish.Files(train, inRow, null, EvaluationWish.Form.TSV), "last", metrics))
                .methods()
                .getFirst();
        EvaluationReport.Method two = report(wish(
                        new EvaluationWish.Files(train, test, negatives, EvaluationWish.Form.TSV), "last", metrics))
                .methods()
                .getFirst();
        // e is dropped (seen), d itself too; a (3) and c (2) are ahead, b (1) ties with d (1): 2.5 ahead of 3 rivals.
        assertEquals(0, one.figure(metric("hr@2")).value());
        assertEquals(1, one.figure(metric("hr@3")).value());
        assertEquals(Math.log(2) / Math.log(4.5), one.figure(metric("ndcg@10")).value(), 1e-6);
        assertEquals(1 / 3.5, one.figure(metric("mrr")).value(), 1e-6);
        assertEquals(0.5 / 3, one.figure(metric("auc")).value(), 1e-6);
        assertEquals(one.figures(), two.figures());
    }

    @Test
    void what_cannot_be_done_is_refused_in_one_sentence() throws IOException {
        Path good = file("good.csv", "u1,a", "u1,b", "u2,a", "u2,b");
        List<String> metrics = List.of("hr@1");
        EvaluationWish.Form csv = EvaluationWish.Form.CSV;
        assertEquals(
                "evaluate.refused.nofile",
                refused(wish(new EvaluationWish.Files(folder.resolve("no"), null, null, csv), "last", metrics))
                        .key());
        assertEquals(
                "evaluate.refused.notime",
                refused(wish(new EvaluationWish.Files(good, null, null, csv), "time:3", metrics))
                        .key());
        assertEquals(
                "evaluate.refused.empty",
                refused(wish(new EvaluationWish.Files(file("e.csv", "user,item"), null, null, csv), "last", metrics))
                        .key());
        Message cells = refused(
                wish(new EvaluationWish.Files(file("c.csv", "a,b,1", "a,b"), null, null, csv), "last", metrics));
        assertEquals("evaluate.refused.cells", cells.key());
        assertEquals(2L, cells.args().get(1));
        assertEquals(
                "evaluate.refused.number",
                refused(wish(
                                new EvaluationWish.Files(file("n.csv", "a,b,1", "a,c,x"), null, null, csv),
                                "last",
                                metrics))
                        .key());
        assertEquals(
                "evaluate.refused.nobody",
                refused(wish(new EvaluationWish.Files(good, file("o.csv", "u9,a"), null, csv), "last", metrics))
                        .key());
        Path broken = folder.resolve("broken.gz");
        Files.write(broken, new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0, 1, 2});
        assertEquals(
                "evaluate.refused.damaged",
                refused(wish(new EvaluationWish.Files(broken, null, null, csv), "last", metrics))
                        .key());
    }
}
