package org.clientele.analysis.numeric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.clientele.model.run.Cancelled;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkersTest {
    @ParameterizedTest
    @CsvSource({"1,0,3", "1,10,3", "3,10,3", "8,10,3", "2,64,64", "4,1000,7"})
    void every_row_is_done_once(int threads, int rows, int grain) {
        int[] done = new int[rows];
        new Workers(threads).run(rows, grain, Checkpoint.none(), () -> (from, to) -> {
            for (int r = from; r < to; r++) {
                done[r]++;
            }
        });
        int[] ones = new int[rows];
        Arrays.fill(ones, 1);
        assertArrayEquals(ones, done);
    }

    @Test
    void a_fault_in_a_piece_ends_the_whole() {
        assertThrows(
                IllegalStateException.class,
                () -> new Workers(3).run(100, 1, Checkpoint.none(), () -> (from, to) -> {
                    if (from == 50) {
                        throw new IllegalStateException("piece 50");
                    }
                }));
    }

    @Test
    void cancel_ends_the_whole() {
        Checkpoint cancelled = new Checkpoint() {
            @Override
            public void progress(double fraction) {}

            @Override
            public void step(Message message) {}

            @Override
            public void check() {
                throw new Cancelled();
            }
        };
        assertThrows(Cancelled.class, () -> new Workers(2).run(10, 1, cancelled, () -> (from, to) -> {}));
    }
}
