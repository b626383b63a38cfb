package org.clientele.data.read.census;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.clientele.data.read.RawRow;
import org.clientele.data.read.RawRows;
import org.clientele.model.run.Checkpoint;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableCensusTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A1 ; A2 ; A3                                     | TEXT    | ''",
                "US-2021-1357144 ; CN-2020-4150614                | TEXT    | ''",
                "刘斯-20965 ; 白鹄-14050 ; 刘斯-20966             | TEXT    | ''",
                "12A ; 14B ; 16C                                  | TEXT    | ''",
                "3 kg ; 4 kg ; 5 kg                               | WHOLE   | kg",
                "$3.50 ; $4.50                                    | DECIMAL | $",
                "CHF 3.50 ; CHF 4.50                              | DECIMAL | CHF",
                "12 件 ; 3 件                                     | WHOLE   | 件",
                "2026-11-02 ; 2026-12-24                          | DATE    | ''",
                "2 Nov 2026 ; 24 Dec 2026                         | DATE    | ''",
                "2026年11月2日 ; 2026年12月24日                   | DATE    | ''",
                "02/11/2026 ; 24/12/2026                          | DATE    | ''",
                "007 ; 042                                        | IDENTIFIER | ''",
            })
    void a_column_is_told_to_be_what_people_would_call_it(String cells, ColumnType type, String unit) {
        Iterator<RawRow> rows = Stream.of(cells.split(";"))
                .map(cell -> new RawRow(1, 2, new String[] {cell.strip()}))
                .iterator();
        ColumnFacts facts = TableCensus.of(List.of("column"), false, rows(rows), Checkpoint.none())
                .getFirst();
        assertEquals(type, facts.type());
        assertEquals(unit, facts.unit());
    }

    private static RawRows rows(Iterator<RawRow> rows) {
        return new RawRows() {
            @Override
            public @Nullable RawRow next() {
                return rows.hasNext() ? rows.next() : null;
            }

            @Override
            public double fraction() {
                return -1;
            }

            @Override
            public void close() {}
        };
    }
}
