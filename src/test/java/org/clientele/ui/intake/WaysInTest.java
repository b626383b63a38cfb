package org.clientele.ui.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clientele.app.notice.Texts;
import org.clientele.app.workbench.BatchSummary.Counts;
import org.clientele.model.intake.Target;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Message;
import org.clientele.ui.intake.ImportViewModel.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Protected workbooks, archives, pasted tables and templates to fill in. */
class WaysInTest extends IntakeBench {
    private Path locked(String password) throws Exception {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet("Members");
            String[] lines = MEMBERS.split("\n");
            for (int i = 0; i < lines.length; i++) {
                XSSFRow row = sheet.createRow(i);
                String[] cells = lines[i].split(",");
                for (int j = 0; j < cells.length; j++) {
                    row.createCell(j).setCellValue(cells[j]);
                }
            }
            book.write(plain);
        }
        Path file = folder.resolve("locked.xlsx");
        try (POIFSFileSystem store = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword(password);
            try (OutputStream out = encryptor.getDataStream(store)) {
                out.write(plain.toByteArray());
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                store.writeFilesystem(out);
            }
        }
        return file;
    }

    private Looked front() {
        return assertInstanceOf(Place.Unreadable.class, model.place().get()).file();
    }

    @Test
    void a_protected_workbook_opens_with_its_password_and_stays_open() throws Exception {
        model.bring(List.of(locked("open sesame")));
        assertTrue(front().locked());
        assertEquals(0, front().tries());
        model.unlock(front(), "Open Sesame");
        assertEquals(1, front().tries());
        assertTrue(front().locked());
        model.unlock(front(), "open sesame");
        assertEquals(2, wizard().source().rows());
        wizard().file().kind(TableKind.CUSTOMERS);
        wizard().file().headerRow(1);
        assertTrue(wizard().file().readable());
        bringIn();
        assertEquals(2, customers());
        assertFalse(history().toString().contains("open sesame"));
    }

    @Test
    void three_wrong_passwords_are_enough() throws Exception {
        model.bring(List.of(locked("right")));
        for (int i = 1; i <= Looked.MOST_TRIES; i++) {
            model.unlock(front(), "wrong " + i);
            assertEquals(i, front().tries());
        }
        model.skip();
        assertInstanceOf(Place.Start.class, model.place().get());
    }

    @Test
    void each_table_of_an_archive_can_be_chosen() throws IOException {
        Path file = folder.resolve("both.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("members.csv"));
            zip.write(MEMBERS.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("products.csv"));
            zip.write("sku,product_name\nT1,Tea\nT2,Pot\nT3,Cup\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        model.bring(List.of(file));
        assertEquals(List.of("members.csv", "products.csv"), wizard().source().sheets());
        assertEquals(2, wizard().source().rows());
        assertEquals(
                Map.of("members.csv", 2L, "products.csv", 3L),
                wizard().file().sheets().latest().get());
        wizard().file().sheet("products.csv");
        assertEquals(3, wizard().source().rows());
        assertEquals(TableKind.PRODUCTS, wizard().mapping().get().kind());
    }

    @Test
    void a_pasted_table_comes_in_and_leaves_no_file_behind() {
        model.paste(MEMBERS.replace(",", "\t"));
        Path kept = wizard().source().file();
        assertTrue(Files.exists(kept));
        bringIn();
        assertEquals(2, customers());
        assertFalse(Files.exists(kept));
    }

    @Test
    void an_empty_clipboard_is_refused_with_a_sentence() {
        model.paste(null);
        assertEquals(1, desk.refused.size());
        assertInstanceOf(Place.Start.class, model.place().get());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void every_template_is_understood_as_it_stands(String language) throws IOException {
        Texts texts = Texts.of(Locale.of(language));
        for (TableKind kind : TableKind.values()) {
            Path file = folder.resolve(kind.word() + ".csv");
            TemplateDialog.write(kind, texts, file);
            model.bring(List.of(file));
            WizardViewModel wizard = wizard();
            assertEquals(kind, wizard.mapping().get().kind());
            assertEquals(
                    List.of(),
                    wizard.mapping().get().columns().stream()
                            .filter(column -> !(column.target() instanceof Target.Bind))
                            .map(column -> kind + ": " + column.column())
                            .toList());
            assertEquals(List.of(), wizard.questions());
            Counts counts = preview().counts();
            assertEquals(
                    0,
                    counts.rejected(),
                    () -> kind + ": "
                            + preview().problems().stream()
                                    .map(group -> texts.text(group.title()))
                                    .toList());
            assertEquals(2, counts.created(), kind::name);
            bringIn();
        }
        assertEquals(List.of(), desk.refused.stream().map(Message::key).toList());
    }
}
