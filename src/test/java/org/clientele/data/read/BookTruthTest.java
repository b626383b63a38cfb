package org.clientele.data.read;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.extractor.XSSFBEventBasedExcelExtractor;
import org.clientele.data.read.grid.GridRow;
import org.clientele.data.read.sheet.Book;
import org.clientele.data.read.sheet.BookRows;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cell for cell against another way to read the same workbooks: POI's model in memory. */
class BookTruthTest {
    private static final long SMALL = 400_000;

    @ParameterizedTest
    @Tag("long")
    @CsvSource({".xls, XLS, 0.995", ".xlsx, XLSX, 0.99"})
    void all_sheets_have_the_cells_that_poi_sees(String ending, Book book, double floor) throws IOException {
        long cells = 0;
        long same = 0;
        int files = 0;
        int silent = 0;
        List<String> differ = new ArrayList<>();
        try (Stream<Path> all = Files.walk(PublicData.folder("io/poi-spreadsheet"))) {
            for (Path file :
                    all.filter(p -> p.toString().endsWith(ending)).sorted().toList()) {
                if (Files.size(file) > SMALL) continue;
                Map<String, Map<String, String>> truth = new HashMap<>();
                try (Workbook model = WorkbookFactory.create(file.toFile(), null, true)) {
                    for (Sheet sheet : model) truth.put(sheet.getSheetName(), cells(sheet));
                } catch (Exception | StackOverflowError e) {
                    continue; // what POI cannot open tells nothing
                }
                files++;
                try (BookRows rows = BookRows.open(file, book, false, null, Checkpoint.none())) {
                    for (var sheet : truth.entrySet()) {
                        Map<String, String> read = read(rows, sheet.getKey());
                        int before = differ.size();
                        for (var cell : sheet.getValue().entrySet()) {
                            cells++;
                            String found = read.getOrDefault(cell.getKey(), "");
                            if (equal(cell.getValue(), found)) same++;
                            else if (differ.size() - before < 2)
                                differ.add(file.getFileName() + " " + sheet.getKey() + "!" + cell.getKey() + " is "
                                        + cell.getValue() + ", read " + found);
                        }
                    }
                } catch (Refusal e) {
                    silent++;
                    differ.add(file.getFileName() + " refused " + e.sentence().key());
                }
            }
        }
        System.out.printf("%s: %d files, %d refused, %d of %d cells the same%n", ending, files, silent, same, cells);
        differ.stream().limit(60).forEach(d -> System.out.println("  " + d));
        assertTrue(cells > 10_000 && same >= floor * cells, same + " of " + cells);
    }

    @Test
    @Tag("long")
    void binary_workbooks_have_the_texts_that_poi_extracts() throws Exception {
        int texts = 0;
        int same = 0;
        try (Stream<Path> all = Files.walk(PublicData.folder("io/poi-spreadsheet"))) {
            for (Path file :
                    all.filter(p -> p.toString().endsWith(".xlsb")).sorted().toList()) {
                List<String> told = new ArrayList<>();
                try (OPCPackage archive = OPCPackage.open(file.toFile(), PackageAccess.READ);
                        XSSFBEventBasedExcelExtractor extractor = new XSSFBEventBasedExcelExtractor(archive)) {
                    extractor.setIncludeSheetNames(false);
                    extractor.setIncludeHeadersFooters(false);
                    extractor.setIncludeTextBoxes(false);
                    extractor.setIncludeCellComments(false);
                    for (String cell : extractor.getText().split("[\\t\\n]")) if (words(cell)) told.add(cell.strip());
                } catch (Exception e) {
                    continue; // what POI cannot open tells nothing
                }
                Set<String> read = new HashSet<>();
                try (BookRows rows = BookRows.open(file, Book.XLSB, false, null, Checkpoint.none())) {
                    for (String sheet : sheets(file)) {
                        rows.start(sheet);
                        for (GridRow r = rows.next(); r != null; r = rows.next())
                            for (String cell : r.cells())
                                for (String line : cell.split("[\\t\\n]")) read.add(line.strip());
                    }
                } catch (Refusal e) {
                    System.out.println(
                            "  " + file.getFileName() + " " + e.sentence().key());
                }
                texts += told.size();
                for (String t : told) if (read.contains(t)) same++;
            }
        }
        System.out.printf(".xlsb: %d of %d texts the same%n", same, texts);
        assertTrue(texts > 50 && same >= 0.95 * texts, same + " of " + texts);
    }

    /** Whether a cell is a text that no number format has made. */
    private static boolean words(String cell) {
        return cell.chars().filter(Character::isLetter).count() >= 3
                && cell.chars().noneMatch(Character::isDigit);
    }

    private static List<String> sheets(Path file) {
        try {
            return Prober.probe(file, ReadWish.none(), Checkpoint.none()).sheets();
        } catch (Refusal e) {
            return List.of();
        }
    }

    private static Map<String, String> read(BookRows rows, String sheet) {
        Map<String, String> read = new HashMap<>();
        rows.start(sheet);
        for (GridRow row = rows.next(); row != null; row = rows.next())
            for (int c = 0; c < row.cells().length; c++) read.put(row.line() + "," + c, row.cells()[c]);
        return read;
    }

    private static Map<String, String> cells(Sheet sheet) {
        Map<String, String> cells = new HashMap<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                CellType type =
                        cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
                String text = switch (type) {
                    case STRING -> cell.getStringCellValue();
                    case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
                    case NUMERIC ->
                        DateUtil.isCellDateFormatted(cell) ? "" : String.valueOf(cell.getNumericCellValue());
                    case BLANK, ERROR, FORMULA, _NONE -> "";
                };
                if (!text.isEmpty() && !text.startsWith("#"))
                    cells.put(row.getRowNum() + 1 + "," + cell.getColumnIndex(), text);
            }
        }
        return cells;
    }

    private static boolean equal(String told, String read) {
        if (told.equals(read)) return true;
        try {
            double a = Double.parseDouble(told);
            double b = Double.parseDouble(read);
            return Math.abs(a - b) <= 1e-13 * Math.max(Math.abs(a), 1);
        } catch (NumberFormatException e) {
            return told.replace("\r\n", "\n")
                    .strip()
                    .equals(read.replace("\r\n", "\n").strip());
        }
    }
}
