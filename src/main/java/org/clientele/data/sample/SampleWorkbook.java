package org.clientele.data.sample;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;
import org.clientele.model.run.Checkpoint;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes the sample customers as a workbook with two sheets: the customers, and the shop's stores. */
final class SampleWorkbook {
    private static final String[] HEADERS = {
        "Customer ID",
        "Name",
        "E-mail",
        "Mobile",
        "City",
        "Province/State",
        "Country",
        "Sign-up date",
        "Birthday",
        "Level",
        "Favourite store"
    };
    private static final String[][] STORES = {
        {"Bund", "上海", "2019-03-01"},
        {"Sanlitun", "北京", "2020-09-12"},
        {"West Lake", "杭州", "2021-05-01"},
        {"SoHo", "New York", "2023-11-18"},
        {"Harbour", "Seattle", "2024-04-06"}
    };

    private SampleWorkbook() {}

    static void write(Path file, long seed, int customers, Checkpoint checkpoint) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
                Workbook book = new Workbook(out, "Clientele", "1.0")) {
            Worksheet sheet = book.newWorksheet("Customers");
            for (int c = 0; c < HEADERS.length; c++) {
                sheet.value(0, c, HEADERS[c]);
                sheet.style(0, c).bold().set();
            }
            sheet.freezePane(0, 1);
            for (int i = 0; i < customers; i++) {
                row(sheet, i + 1, SamplePerson.of(seed, i), SamplePerson.randomOf(seed, i, 6));
                if ((i & 1023) == 1023) {
                    sheet.flush();
                    checkpoint.check();
                    checkpoint.progress((double) i / customers);
                }
            }
            sheet.finish();
            Worksheet stores = book.newWorksheet("Stores");
            String[] heads = {"Store", "City", "Opened"};
            for (int c = 0; c < heads.length; c++) {
                stores.value(0, c, heads[c]);
            }
            for (int r = 0; r < STORES.length; r++) {
                stores.value(r + 1, 0, STORES[r][0]);
                stores.value(r + 1, 1, STORES[r][1]);
                date(stores, r + 1, 2, LocalDate.parse(STORES[r][2]));
            }
        }
    }

    private static void row(Worksheet sheet, int row, SamplePerson person, SplittableRandom random) {
        sheet.value(row, 0, person.number());
        sheet.value(row, 1, person.name());
        text(sheet, row, 2, person.email());
        text(sheet, row, 3, person.phone());
        sheet.value(row, 4, person.town()[0]);
        sheet.value(row, 5, person.town()[1]);
        sheet.value(row, 6, person.town()[2]);
        date(sheet, row, 7, person.signup());
        if (!person.birthday().isEmpty()) {
            date(sheet, row, 8, LocalDate.parse(person.birthday()));
        }
        String level = switch (person.habit()) {
            case LOYAL -> random.nextInt(3) > 0 ? "Gold" : "Silver";
            case REGULAR -> random.nextInt(3) > 0 ? "Silver" : "Basic";
            default -> random.nextInt(8) == 0 ? "Silver" : "Basic";
        };
        sheet.value(row, 9, level);
        if (random.nextInt(3) > 0) {
            sheet.value(row, 10, STORES[person.chinese() ? random.nextInt(3) : 3 + random.nextInt(2)][0]);
        }
    }

    private static void text(Worksheet sheet, int row, int column, String value) {
        if (!value.isEmpty()) {
            sheet.value(row, column, value);
        }
    }

    private static void date(Worksheet sheet, int row, int column, LocalDate day) {
        sheet.value(row, column, day);
        sheet.style(row, column).format("yyyy-mm-dd").set();
    }
}
