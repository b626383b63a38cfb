package org.clientele.data.read.basket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.clientele.model.intake.TransactionLayout;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransactionFileTest {
    @TempDir
    Path folder;

    private final List<String> read = new ArrayList<>();
    private long unusable;

    private List<String> read(String text, TransactionLayout layout) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8), layout);
    }

    private List<String> read(byte[] bytes, TransactionLayout layout) throws IOException {
        Path file = folder.resolve("t.txt");
        Files.write(file, bytes);
        return read(file, layout);
    }

    private List<String> read(Path file, TransactionLayout layout) {
        read.clear();
        unusable = TransactionFile.read(
                file,
                layout,
                new TransactionFile.Sink() {
                    @Override
                    public void basket(List<String> items) {
                        read.add(String.join("|", items));
                    }

                    @Override
                    public void item(String basket, String item) {
                        read.add(basket + "=" + item);
                    }
                },
                Checkpoint.none());
        return read;
    }

    @Test
    void a_basket_a_line_with_any_number_of_items() throws IOException {
        assertEquals(List.of("25|52|164", "39", "7|8"), read("25 52 164 \n39\n\n7  8\n", TransactionLayout.GUESS));
        assertEquals(1, unusable);
        assertEquals(
                List.of("whole milk|rolls", "tea", "tea|cups|sugar"),
                read("whole milk,rolls\ntea\r\ntea , cups,,sugar\n", TransactionLayout.GUESS));
        assertEquals(List.of("a, b|c"), read("\"a, b\",c\n", TransactionLayout.LINES));
    }

    @ParameterizedTest
    @CsvSource({"','", "';'", "'\t'"})
    void columns_are_known_by_their_names(String separator) throws IOException {
        String text = "quantity,item,basket_id\n2,tea,1\n1,cups,1\n3,,2\n1,tea,2\n".replace(",", separator);
        assertEquals(List.of("1=tea", "1=cups", "2=tea"), read(text, TransactionLayout.GUESS));
        assertEquals(1, unusable);
    }

    @Test
    void columns_without_names_are_known_by_numbers_that_stand_below_each_other() throws IOException {
        assertEquals(
                List.of("1=tea", "1=cups", "1=milk", "2=tea"),
                read("1\ttea\n1\tcups\n1\tmilk\n2\ttea\n", TransactionLayout.GUESS));
        // Baskets of two are baskets of two.
        assertEquals(List.of("tea|cups", "milk|rolls"), read("tea,cups\nmilk,rolls\n", TransactionLayout.GUESS));
        assertEquals(List.of("tea=cups", "milk=rolls"), read("tea,cups\nmilk,rolls\n", TransactionLayout.COLUMNS));
    }

    @Test
    void packed_marked_and_chinese_files_read_as_well() throws IOException {
        Path file = folder.resolve("t.dat.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("1 2\n3\n".getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(List.of("1|2", "3"), read(file, TransactionLayout.GUESS));
        assertEquals(
                List.of("1=茶", "1=杯"),
                read("\uFEFF订单号,商品\n1,茶\n1,杯\n".getBytes(StandardCharsets.UTF_8), TransactionLayout.GUESS));
        assertEquals(
                List.of("1=茶", "1=杯"),
                read("订单号,商品\n1,茶\n1,杯\n".getBytes(Charset.forName("GB18030")), TransactionLayout.GUESS));
    }

    @Test
    void what_cannot_be_read_is_refused_in_one_sentence() {
        assertEquals(
                "basket.file.missing",
                assertThrows(Refusal.class, () -> read(folder.resolve("no.csv"), TransactionLayout.GUESS))
                        .sentence()
                        .key());
        assertEquals(
                "basket.file.empty",
                assertThrows(Refusal.class, () -> read("\n\n", TransactionLayout.GUESS))
                        .sentence()
                        .key());
        assertEquals(
                "basket.file.one-column",
                assertThrows(Refusal.class, () -> read("tea\ncups\n", TransactionLayout.COLUMNS))
                        .sentence()
                        .key());
    }
}
