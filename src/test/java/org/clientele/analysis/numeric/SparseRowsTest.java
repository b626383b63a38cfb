package org.clientele.analysis.numeric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SparseRowsTest {
    private final SparseRows rows =
            new SparseRows(4, new int[] {0, 2, 2, 3}, new int[] {1, 3, 1}, new float[] {5, 6, 7});

    @Test
    void the_transpose_has_rows_and_columns_exchanged() {
        SparseRows turned = rows.transpose();
        assertEquals(3, turned.columns());
        assertArrayEquals(new int[] {0, 0, 2, 2, 3}, turned.start());
        assertArrayEquals(new int[] {0, 2, 0}, turned.index());
        assertArrayEquals(new float[] {5, 7, 6}, turned.value());
    }

    @Test
    void finds_an_entry_by_row_and_column() {
        assertEquals(1, rows.find(0, 3));
        assertTrue(rows.find(1, 3) < 0);
        assertEquals(0, rows.length(1));
    }

    @Test
    void refuses_parts_that_do_not_fit() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new SparseRows(4, new int[] {0, 2}, new int[] {1}, new float[] {1}));
    }
}
