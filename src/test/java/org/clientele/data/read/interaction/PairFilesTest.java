package org.clientele.data.read.interaction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.clientele.model.run.Cancelled;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairFilesTest {
    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "pairs", ".txt"), text);
    }

    private Pairs read(PairForm form, String text) throws IOException {
        return new PairFiles(form).read(file(text), Checkpoint.none());
    }

    @Test
    void columns_are_found_by_name_in_any_order_with_quotes_and_a_byte_order_mark() throws IOException {
        PairFiles reader = new PairFiles(PairForm.CSV);
        Pairs pairs = reader.read(
                file(
                        "\uFEFFOrder ID;Product;When;Customer_ID;timestamp;Rating\n"
                                + "7;\"tea; green\";x;anna;2026-11-28;4.5\n7;cup;x;anna;2026-11-29T12:30:00;3\n\n8;cup;x;bert;1700000000;1\n"),
                Checkpoint.none());
        assertEquals(List.of("anna", "bert"), reader.users().names());
        assertEquals(List.of("tea; green", "cup"), reader.items().names());
        assertArrayEquals(new int[] {0, 0, 1}, pairs.user());
        assertArrayEquals(new int[] {0, 1, 1}, pairs.item());
        assertArrayEquals(new float[] {4.5f, 3, 1}, pairs.weight());
        assertArrayEquals(new int[] {0, 0, 1}, pairs.basket());
        assertArrayEquals(
                new long[] {
                    java.time.LocalDate.of(2026, 11, 28).toEpochDay() * 86_400,
                    java.time.LocalDate.of(2026, 11, 29).toEpochDay() * 86_400 + 45_000,
                    1_700_000_000
                },
                pairs.second());
    }

    @Test
    void without_names_the_columns_are_person_product_weight_time() throws IOException {
        for (String text : List.of("u\ti\t2\t1000", "u i 2 1000", "u::i::2::1000")) {
            Pairs pairs = read(PairForm.TSV, text);
            assertEquals(1, pairs.size());
            assertArrayEquals(new float[] {2}, pairs.weight(), text);
            assertArrayEquals(new long[] {1000 * 86_400L}, pairs.second(), text);
        }
        Pairs two = read(PairForm.TSV, "u\ti\n");
        assertNull(two.weight());
        assertNull(two.second());
        assertArrayEquals(
                new long[] {1_700_000_000},
                read(PairForm.CSV, "u,i,1,1700000000123").second());
    }

    @Test
    void people_and_products_of_several_files_are_numbered_alike() throws IOException {
        PairFiles reader = new PairFiles(PairForm.NCF);
        reader.read(file("a\tx\t5\t1\nb\ty\t4\t2\n"), Checkpoint.none());
        PairFiles.Targets test = reader.targets(file("b\tx\t5\t3\n"), Checkpoint.none());
        assertArrayEquals(new int[] {1}, test.pairs().user());
        assertArrayEquals(new int[] {0}, test.pairs().item());
        assertNull(test.rivals());
        int[][] rivals = reader.rivals(file("(b,x)\ty\tz\t\n(b,x)\tw\n(nobody,x)\ty\n"), Checkpoint.none());
        assertArrayEquals(new int[0], rivals[0]);
        assertArrayEquals(new int[] {1, 2, 3}, rivals[1]);
    }

    @Test
    void rows_of_a_test_file_may_name_their_rivals_themselves() throws IOException {
        PairFiles reader = new PairFiles(PairForm.TSV);
        PairFiles.Targets test = reader.targets(file("u\ta\tb\tc\td\te\nv\tb\ta\tc\td\te\n"), Checkpoint.none());
        assertArrayEquals(new int[] {0, 1}, test.pairs().item());
        assertArrayEquals(new int[] {1, 2, 3, 4}, Objects.requireNonNull(test.rivals())[0]);
        assertArrayEquals(new int[] {0, 2, 3, 4}, Objects.requireNonNull(test.rivals())[1]);
    }

    private Message refused(PairForm form, String text) throws IOException {
        Path file = file(text);
        return assertThrows(Refusal.class, () -> new PairFiles(form).read(file, Checkpoint.none()))
                .sentence();
    }

    @Test
    void what_is_wrong_with_which_row_is_said() throws IOException {
        Message time = refused(PairForm.CSV, "user,item,time\na,b,2026-01-01\na,c,soon\n");
        assertEquals("evaluate.refused.time", time.key());
        assertEquals(List.of(3L, "soon"), time.args().subList(1, 3));
        assertEquals(
                "evaluate.refused.blank", refused(PairForm.CSV, "a,b\n,c\n").key());
        assertEquals(
                "evaluate.refused.number",
                refused(PairForm.CSV, "a,b,1\na,b,NaN\n").key());
        assertEquals("evaluate.refused.empty", refused(PairForm.CSV, "\n\n").key());
        assertEquals("evaluate.refused.cells", refused(PairForm.CSV, "lonely\n").key());
    }

    @Test
    void a_long_file_can_be_cancelled() throws IOException {
        Path file = file("a,b\n".repeat(40_000));
        Checkpoint cancelling = new Checkpoint() {
            @Override
            public void progress(double fraction) {}

            @Override
            public void step(Message message) {}

            @Override
            public void check() {
                throw new Cancelled();
            }
        };
        assertThrows(Cancelled.class, () -> new PairFiles(PairForm.CSV).read(file, cancelling));
    }
}
