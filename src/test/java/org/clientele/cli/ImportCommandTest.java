package org.clientele.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clientele.app.notice.Texts;
import org.clientele.app.workbench.Profile;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.run.Checkpoint;
import org.clientele.store.H2Workbenches;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The import and undo commands on a real workbench: each refusal is one sentence, exit 1, and changes nothing. */
class ImportCommandTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final H2Workbenches workbenches = new H2Workbenches(CLOCK);
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void makeWorkbench() {
        workbenches
                .create(bench(), new Profile("Shop", ZoneOffset.UTC, "GB", "GBP"))
                .close();
    }

    @Test
    void importsCountsAndTakesBack() throws IOException {
        Path file = file("customers.csv", "customer_id,email,name\n1,anna@shop.example,Anna\n2,ben@shop.example,Ben\n");
        JsonNode dry = json(0, "import", bench(), "customers", file, "--dry-run");
        assertEquals(2, dry.at("/counts/created").asInt());
        assertEquals(0, batches());
        JsonNode done = json(0, "import", bench(), "customers", file);
        assertEquals(2, done.at("/counts/created").asInt());
        assertEquals(2, done.at("/batch/read").asInt());
        JsonNode again = json(0, "import", bench(), "customers", file);
        assertEquals(2, again.at("/counts/unchanged").asInt());
        assertEquals(done.at("/batch/id"), again.at("/already"));
        assertEquals(0, again.at("/batch/id").asInt());
        assertEquals(1, batches());
        JsonNode undone = json(0, "undo", bench(), done.at("/batch/id").asText());
        assertEquals(2, undone.at("/removed").asInt());
        assertEquals(
                "intake.cli.nothing", json(1, "undo", bench()).at("/error/code").asText());
    }

    @Test
    void aWrongTypeInRowThreeIsOneSentence() throws IOException {
        Path file = file(
                "orders.csv",
                "order_id,order_time,email,quantity,unit_price\n"
                        + "1,2026-01-02,a@b.example,1,5\n"
                        + "2,2026-01-02,a@b.example,1,5\n"
                        + "3,2026-01-02,a@b.example,many,5\n");
        String sentence = refused("import", bench(), "orders", file);
        assertEquals(
                "Row 3 (line 4), quantity: “many” is not a number. Write it like 1299.50, or clear the cell. In all 1"
                        + " of 3 rows cannot be used. Add --rejects FILE to leave them out and write them there, or"
                        + " --skip-bad to leave them out. Nothing was changed.",
                sentence);
        assertEquals(0, batches());
        Path rejects = folder.resolve("rejects.csv");
        JsonNode done = json(0, "import", bench(), "orders", file, "--rejects", rejects);
        assertEquals(1, done.at("/counts/rejected").asInt());
        assertTrue(Files.readString(rejects).contains("3,2026-01-02,a@b.example,many,5,3,4,"));
    }

    @Test
    void aMissingColumnIsOneSentence() throws IOException {
        Path file = file("customers.csv", "name,city\nAnna,Oslo\n");
        String sentence = refused("import", bench(), "customers", file);
        assertTrue(sentence.startsWith("No column tells the customers apart."), sentence);
        assertTrue(sentence.contains("name, city"), sentence);
        assertTrue(refused("import", bench(), "customers", file, "--map", "email=Mail")
                .contains("name, city"));
        assertEquals(0, batches());
    }

    @Test
    void whatIsNoTableIsOneSentence() throws IOException, GeneralSecurityException {
        oneSentence(file("empty.csv", ""));
        oneSentence(file("header.csv", "customer_id,email\n"));
        oneSentence(Files.createDirectory(folder.resolve("a-folder")));
        oneSentence(folder.resolve("absent.csv"));
        Path binary = folder.resolve("binary.csv");
        byte[] bytes = new byte[4096];
        new java.util.Random(1).nextBytes(bytes);
        bytes[0] = (byte) 0x89;
        Files.write(binary, bytes);
        oneSentence(binary);
        String locked = oneSentence(locked());
        assertTrue(locked.contains("password"), locked);
        assertEquals(0, batches());
    }

    @Test
    void anOpenOrderOfDayAndMonthIsAsked() throws IOException {
        Path file = file("customers.csv", "email,signup_date\na@b.example,03/04/2026\n");
        String sentence = refused("import", bench(), "customers", file);
        assertTrue(sentence.contains("--date-order"), sentence);
        assertTrue(sentence.contains("3 Apr 2026") && sentence.contains("4 Mar 2026"), sentence);
        assertEquals(
                1,
                json(0, "import", bench(), "customers", file, "--date-order", "dmy")
                        .at("/counts/created")
                        .asInt());
    }

    @Test
    void aWordThatIsNoKindIsBadUsage() throws IOException {
        assertEquals(2, run("import", bench(), "people", file("c.csv", "email\na@b.example\n")));
    }

    private String oneSentence(Path file) {
        String sentence = refused("import", bench(), "customers", file);
        assertFalse(sentence.contains("\n"), sentence);
        assertFalse(sentence.contains("Exception"), sentence);
        return sentence;
    }

    private Path locked() throws IOException, GeneralSecurityException {
        Path file = folder.resolve("locked.xlsx");
        try (POIFSFileSystem system = new POIFSFileSystem();
                XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet("Customers").createRow(0).createCell(0).setCellValue("email");
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream inside = encryptor.getDataStream(system)) {
                book.write(inside);
            }
            try (OutputStream whole = Files.newOutputStream(file)) {
                system.writeFilesystem(whole);
            }
        }
        return file;
    }

    private Path bench() {
        return folder.resolve("bench");
    }

    private int batches() {
        try (Workbench workbench = workbenches.open(bench(), Checkpoint.none())) {
            return workbench.imports().batches().size();
        }
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private JsonNode json(int exit, Object... args) throws IOException {
        Object[] all = java.util.Arrays.copyOf(args, args.length + 1);
        all[args.length] = "--json";
        assertEquals(exit, run(all), () -> out + " " + err);
        return new ObjectMapper().readTree(out.toString());
    }

    private String refused(Object... args) {
        assertEquals(1, run(args), () -> out + " " + err);
        return err.toString().strip();
    }

    private int run(Object... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        CliContext context = new CliContext(
                workbenches,
                locale -> Texts.of(locale)::text,
                CLOCK,
                new PrintWriter(out, true),
                new PrintWriter(err, true));
        CommandTree tree = new CommandTree(
                context,
                "test",
                List.of(new ImportCommand(context), new UndoCommand(context), new HistoryCommand(context)));
        String[] words = new String[args.length + 2];
        for (int i = 0; i < args.length; i++) {
            words[i] = args[i].toString();
        }
        words[args.length] = "--lang";
        words[args.length + 1] = "en";
        return tree.run(words);
    }
}
