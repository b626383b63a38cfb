package org.clientele.analysis.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clientele.analysis.attributes.Unit;
import org.clientele.analysis.fixture.PublicData;
import org.clientele.facts.WordColumn;
import org.clientele.facts.WordColumnBuilder;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelevancesTest {
    private static FeatureMatrix matrix(List<Source> sources, int people) {
        return new FeatureMatrix(
                FeatureSpec.asOf(0), IntStream.range(0, people).toArray(), 0, sources, List.of(), List.of(), List.of());
    }

    private static Source.Words words(String name, WordColumn column) {
        return new Source.Words(new Source.Origin(FeatureFamily.PROFILE, Source.Kind.FIELD, "field", name), column);
    }

    private static Source.Numbers numbers(String name, double[] values) {
        return new Source.Numbers(
                new Source.Origin(FeatureFamily.VALUE, Source.Kind.ATTRIBUTE, name, ""), Unit.NUMBER, c -> values[c]);
    }

    private static Target yesNo(int[] of) {
        return new Target(List.of("no", "yes"), of);
    }

    /** The figures that were worked out for the churn of a telephone company, by another program. */
    @Test
    void telco_churn() throws IOException {
        Path file = PublicData.file("customers/telco_churn/WA_Fn-UseC_-Telco-Customer-Churn.csv");
        List<List<String>> rows = new ArrayList<>();
        PublicData.rows(file, rows::add);
        List<String> head;
        try (var lines = Files.lines(file)) {
            head = List.of(lines.findFirst().orElseThrow().strip().split(","));
        }
        List<Source> sources = new ArrayList<>();
        for (String name : List.of(
                "Contract",
                "OnlineSecurity",
                "TechSupport",
                "InternetService",
                "PaymentMethod",
                "OnlineBackup",
                "gender",
                "PhoneService")) {
            WordColumnBuilder column = new WordColumnBuilder();
            rows.forEach(row -> column.add(row.get(head.indexOf(name))));
            sources.add(words(name, column.build()));
        }
        int churn = head.indexOf("Churn");
        int[] of = rows.stream()
                .mapToInt(row -> row.get(churn).equals("Yes") ? 1 : 0)
                .toArray();
        List<Relevance> ranked = Relevances.run(matrix(sources, of.length), yesNo(of), Checkpoint.none());
        assertEquals(
                List.of(
                        "Contract",
                        "OnlineSecurity",
                        "TechSupport",
                        "InternetService",
                        "OnlineBackup",
                        "PaymentMethod"),
                ranked.stream().limit(6).map(one -> one.origin().level()).toList());
        Map<String, Relevance> by =
                ranked.stream().collect(Collectors.toMap(one -> one.origin().level(), Function.identity()));
        check(by, "Contract", 1184.5966, 2, 0.41012, 0.098453);
        check(by, "OnlineSecurity", 849.9990, 2, 0.3474, 0.064677);
        check(by, "TechSupport", 828.1971, 2, 0.34292, 0.063021);
        check(by, "InternetService", 732.3096, 2, 0.32245, 0.055574);
        check(by, "PaymentMethod", 648.1423, 3, 0.30336, 0.044519);
        check(by, "OnlineBackup", 601.8128, 2, 0.29232, 0.046792);
        check(by, "gender", 0.5224, 1, 0.00861, 0.000037);
        assertEquals(1.0044, Objects.requireNonNull(by.get("PhoneService")).chi2(), 1e-4);
        assertTrue(Objects.requireNonNull(by.get("gender")).q() > 0.3);
        assertTrue(Objects.requireNonNull(by.get("Contract")).q() < 1e-100);
    }

    private static void check(Map<String, Relevance> by, String name, double chi2, int dof, double v, double mi) {
        Relevance one = Objects.requireNonNull(by.get(name));
        assertEquals(chi2, one.chi2(), 1e-4, name);
        assertEquals(dof, one.freedom(), name);
        assertEquals(v, one.cramer(), 6e-6, name);
        assertEquals(mi, one.information(), 6e-7, name);
    }

    /** Entropy of what is known less entropy of what is left: another way to the same information, with maps. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void a_second_way_to_the_same_figures(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 900;
        int[] of = new int[n];
        double[] number = new double[n];
        int[] code = new int[n];
        for (int i = 0; i < n; i++) {
            of[i] = random.nextInt(3);
            number[i] = random.nextInt(9) == 0 ? Double.NaN : random.nextInt(7) + of[i];
            code[i] = random.nextInt(5) - 1;
        }
        WordColumn column = new WordColumn(code, List.of("a", "b", "c", "d"));
        List<Relevance> found = Relevances.run(
                matrix(List.of(numbers("x", number), words("w", column)), n),
                new Target(List.of("p", "q", "r"), of),
                Checkpoint.none());
        Map<Object, int[]> byNumber = new HashMap<>();
        Map<Object, int[]> byWord = new HashMap<>();
        for (int i = 0; i < n; i++) {
            byWord.computeIfAbsent(code[i], any -> new int[3])[of[i]]++;
        }
        // Ranges as the result tells them, counted anew.
        Relevance numeric = found.stream()
                .filter(one -> one.origin().base().equals("x"))
                .findFirst()
                .orElseThrow();
        for (int i = 0; i < n; i++) {
            double value = number[i];
            int slice = IntStream.range(0, numeric.slices().size())
                    .filter(s -> Double.isNaN(value)
                            ? numeric.slices().get(s).blank()
                            : value >= numeric.slices().get(s).from()
                                    && value < numeric.slices().get(s).to())
                    .findFirst()
                    .orElseThrow();
            byNumber.computeIfAbsent(slice, any -> new int[3])[of[i]]++;
        }
        for (Relevance one : found) {
            Map<Object, int[]> table = one.origin().base().equals("x") ? byNumber : byWord;
            int[] sizes = new int[3];
            table.values().forEach(row -> Arrays.setAll(sizes, k -> sizes[k] + row[k]));
            double left = table.values().stream()
                    .mapToDouble(row -> (double) Arrays.stream(row).sum() / n * entropy(row))
                    .sum();
            assertEquals(entropy(sizes) - left, one.information(), 1e-9);
            // Pearson's statistic as n (Σ o² / (row · column) − 1).
            double squares = table.values().stream()
                    .mapToDouble(row -> IntStream.range(0, 3)
                            .mapToDouble(k -> (double) row[k]
                                    * row[k]
                                    / ((double) Arrays.stream(row).sum() * sizes[k]))
                            .sum())
                    .sum();
            assertEquals(n * (squares - 1), one.chi2(), 1e-6);
            assertEquals((table.size() - 1) * 2, one.freedom());
        }
    }

    private static double entropy(int[] counts) {
        double n = Arrays.stream(counts).sum();
        return Arrays.stream(counts)
                .filter(count -> count > 0)
                .mapToDouble(count -> -count / n * Math.log(count / n))
                .sum();
    }

    @Test
    void ranges_have_as_many_people_as_equal_values_allow() {
        double[] values = new double[1000];
        Arrays.setAll(values, i -> i % 2 == 0 ? 0 : i);
        int[] of = new int[1000];
        Arrays.setAll(of, i -> i / 500);
        Relevance one = Relevances.run(matrix(List.of(numbers("x", values)), 1000), yesNo(of), Checkpoint.none())
                .getFirst();
        assertEquals(500, one.slices().getFirst().people());
        for (Relevance.Slice slice : one.slices().subList(1, one.slices().size())) {
            assertEquals(100, slice.people(), 26);
        }
        assertEquals(
                1000, one.slices().stream().mapToInt(Relevance.Slice::people).sum());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void ranking_alone_is_measured_pair_by_pair(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[80];
        int[] kind = new int[80];
        for (int i = 0; i < 80; i++) {
            kind[i] = random.nextInt(2);
            values[i] = random.nextInt(8) == 0 ? Float.NaN : random.nextInt(6) + 2 * kind[i];
        }
        double wins = 0;
        double pairs = 0;
        for (int a = 0; a < 80; a++) {
            for (int b = 0; b < 80; b++) {
                if (kind[a] == 1 && kind[b] == 0) {
                    float x = Float.isNaN(values[a]) ? -1000 : values[a];
                    float y = Float.isNaN(values[b]) ? -1000 : values[b];
                    wins += x > y ? 1 : x == y ? 0.5 : 0;
                    pairs++;
                }
            }
        }
        assertEquals(Math.max(wins / pairs, 1 - wins / pairs), Auc.of(values, kind), 1e-9);
    }

    @Test
    void a_column_that_knows_the_answer_is_suspicious() {
        SplittableRandom random = new SplittableRandom(9);
        int n = 400;
        int[] of = new int[n];
        double[] leak = new double[n];
        double[] noise = new double[n];
        for (int i = 0; i < n; i++) {
            of[i] = random.nextInt(4) == 0 ? 1 : 0;
            leak[i] = of[i] * 10 + random.nextDouble() * 8;
            noise[i] = random.nextDouble();
        }
        List<Relevance> found = Relevances.run(
                matrix(List.of(numbers("noise", noise), numbers("leak", leak)), n), yesNo(of), Checkpoint.none());
        assertEquals("leak", found.getFirst().origin().base());
        assertArrayEquals(
                new boolean[] {true, false},
                new boolean[] {found.get(0).suspicious(), found.get(1).suspicious()});
    }

    @Test
    void too_few_of_a_class_is_refused() {
        int[] of = new int[100];
        of[3] = 1;
        Refusal refusal = assertThrows(
                Refusal.class,
                () -> Relevances.run(
                        matrix(List.of(numbers("x", new double[100])), 100), yesNo(of), Checkpoint.none()));
        assertEquals("features.target.few", refusal.sentence().key());
    }
}
