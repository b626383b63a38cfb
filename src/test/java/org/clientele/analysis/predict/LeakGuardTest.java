package org.clientele.analysis.predict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.clientele.analysis.predict.LeakGuard.Found;
import org.clientele.analysis.predict.LeakGuard.Reason;
import org.clientele.analysis.predict.learn.Field;
import org.clientele.analysis.predict.learn.Sheet;
import org.junit.jupiter.api.Test;

class LeakGuardTest {
    private static final int N = 1000;
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    private static Field words(String key, List<String> byRow) {
        List<String> words = byRow.stream().distinct().toList();
        return new Field.Words(
                "field:" + key, false, byRow.stream().mapToInt(words::indexOf).toArray(), words);
    }

    private static List<String> rows(java.util.function.IntFunction<String> word) {
        return IntStream.range(0, N).mapToObj(word).toList();
    }

    private static int[] answers() {
        return IntStream.range(0, N).map(i -> i % 4 == 0 ? 1 : 0).toArray();
    }

    @Test
    void what_is_known_only_afterwards_is_left_out_by_name() {
        Random random = new Random(1);
        int[] y = answers();
        List<Field> fields = new ArrayList<>();
        fields.add(words("Cancel date", rows(i -> DAY.plusDays(1 + i % 40).toString())));
        fields.add(words(
                "Joined", rows(i -> DAY.minusDays(30 + i % 400).toString().replace('-', '/'))));
        fields.add(words("Status", rows(i -> y[i] == 1 && i % 100 != 0 ? "gone" : "here")));
        fields.add(words("Card", rows(i -> "C" + i)));
        fields.add(words("Marital Status", rows(i -> i % 3 == 0 ? "single" : "married")));
        fields.add(words("性别", rows(i -> i % 2 == 0 ? "男" : "女")));
        fields.add(words("Level", rows(i -> random.nextInt(10) < (y[i] == 1 ? 7 : 3) ? "Basic" : "Gold")));
        fields.add(words("Colour", rows(i -> i % 5 == 0 ? "red" : "blue")));
        float[] knows = new float[N];
        float[] guesses = new float[N];
        for (int i = 0; i < N; i++) {
            knows[i] = y[i] + (float) random.nextGaussian() * 0.2f;
            guesses[i] = y[i] + (float) random.nextGaussian() * 2f;
        }
        fields.add(new Field.Numbers("knows", true, knows));
        fields.add(new Field.Numbers("field:Calls", false, guesses));
        Found found = LeakGuard.look(new Sheet(N, fields), y, (int) DAY.toEpochDay());
        Map<String, Reason> reasons = new HashMap<>();
        found.leaks().forEach(leak -> reasons.put(leak.key(), leak.reason()));
        assertEquals(
                Map.of(
                        "field:Cancel date", Reason.DATED,
                        "field:Joined", Reason.IDENTIFIER,
                        "field:Status", Reason.GIVES_AWAY,
                        "field:Card", Reason.IDENTIFIER,
                        "field:Marital Status", Reason.PROTECTED,
                        "field:性别", Reason.PROTECTED,
                        "knows", Reason.GIVES_AWAY),
                reasons);
        assertEquals(List.of("field:Level", "field:Calls"), found.asked());
    }

    @Test
    void a_field_that_says_little_is_neither_left_out_nor_asked_about() {
        int[] y = answers();
        Found found =
                LeakGuard.look(new Sheet(N, List.of(words("Colour", rows(i -> i % 7 == 0 ? "red" : "blue")))), y, (int)
                        DAY.toEpochDay());
        assertTrue(found.leaks().isEmpty());
        assertTrue(found.asked().isEmpty());
        assertTrue(LeakGuard.isProtected("field:Birth_Year"));
        assertFalse(LeakGuard.isProtected("field:Average"));
    }
}
