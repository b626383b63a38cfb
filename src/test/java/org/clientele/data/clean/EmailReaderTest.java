package org.clientele.data.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.clientele.data.read.RawRow;
import org.clientele.model.intake.Finding;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class EmailReaderTest {
    @Test
    void acceptsNoneOfThePublicHardErrors() throws Exception {
        Path cases = SharedData.file("io/isemail/test/tests.xml");
        Assumptions.assumeTrue(Files.exists(cases), "skipped: the public e-mail cases are not here");
        Map<String, Integer> accepted = new HashMap<>();
        Map<String, Integer> all = new HashMap<>();
        Set<String> lost = new HashSet<>();
        NodeList tests = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(cases.toFile())
                .getElementsByTagName("test");
        for (int i = 0; i < tests.getLength(); i++) {
            Element test = (Element) tests.item(i);
            String category = text(test, "category");
            String address = control(text(test, "address"));
            all.merge(category, 1, Integer::sum);
            if (EmailReader.accepts(address)) {
                accepted.merge(category, 1, Integer::sum);
            } else if (category.equals("ISEMAIL_VALID_CATEGORY")) {
                lost.add(address);
            }
            // Cleaning may take a line break off the end, but never lets one through.
            String read = EmailReader.read(address, notes());
            assertTrue(read == null || read.chars().allMatch(c -> c > ' ' && c != 127), address);
        }
        assertEquals(66, all.get("ISEMAIL_ERR"));
        assertEquals(0, accepted.getOrDefault("ISEMAIL_ERR", 0));
        assertEquals(Set.of("test@io"), lost);
        assertEquals(13, accepted.get("ISEMAIL_VALID_CATEGORY"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Anna Berg <anna@shop.example>|anna@shop.example",
                "mailto:anna@shop.example|anna@shop.example",
                "ａｎｎａ＠shop.example|anna@shop.example",
                "anna@shop.example;|anna@shop.example",
                "'anna@shop.example'|anna@shop.example",
                "an\u200Bna@shop.example|anna@shop.example",
                "\u00A0anna@shop.example\u3000|anna@shop.example"
            })
    void cleansWhatSurroundsAnAddress(String cell, String address) {
        RowNotes notes = notes();
        assertEquals(address, EmailReader.read(cell, notes));
        assertEquals(Finding.EMAIL_CLEANED, notes.remarks().getFirst().finding());
    }

    @ParameterizedTest
    @ValueSource(strings = {"n/a", "-", "无", "none", "N/A", "null"})
    void takesPlaceholdersForBlank(String cell) {
        RowNotes notes = notes();
        assertNull(EmailReader.read(cell, notes));
        assertEquals(Finding.PLACEHOLDER, notes.remarks().getFirst().finding());
    }

    @Test
    void namesWhatIsOdd() {
        assertEquals(Finding.EMAIL_TWO, finding("a@b.example; c@d.example"));
        assertEquals(Finding.EMAIL_TYPO, finding("anna@gmial.com"));
        assertEquals(Finding.EMAIL_ROLE, finding("info@shop.example"));
        assertEquals(Finding.EMAIL_ODD, finding("a..b@docomo.ne.jp"));
        assertEquals(Finding.EMAIL, finding("anna@"));
        assertFalse(EmailReader.accepts("anna@localhost"));
        assertTrue(EmailReader.accepts("王伟@例子.中国"));
    }

    private static Finding finding(String cell) {
        RowNotes notes = notes();
        EmailReader.read(cell, notes);
        return notes.remarks().getFirst().finding();
    }

    private static RowNotes notes() {
        RowNotes notes = new RowNotes();
        notes.start(new RawRow(1, 2, new String[0]));
        return notes;
    }

    private static String text(Element test, String name) {
        NodeList found = test.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }

    /** The cases write a control character as its picture. */
    private static String control(String text) {
        StringBuilder real = new StringBuilder();
        text.chars().forEach(c -> real.append((char) (c >= 0x2400 && c < 0x2420 ? c - 0x2400 : c)));
        return real.toString();
    }
}
