package org.clientele.data.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.clientele.data.read.RawRow;
import org.clientele.model.table.Phone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The public case lists of e-mail addresses and telephone numbers, with every disagreement and its reason. */
class AddressCasesTest {
    /** What a mailing tool can use is less than what the standard allows. */
    private static final Map<String, Boolean> USABLE = Map.of(
            "ISEMAIL_VALID_CATEGORY", true,
            "ISEMAIL_DNSWARN", true,
            "ISEMAIL_RFC5321", true,
            "ISEMAIL_CFWS", true,
            "ISEMAIL_DEPREC", true,
            "ISEMAIL_RFC5322", true,
            "ISEMAIL_ERR", false);

    @Test
    void everyDisagreementAboutAnAddressHasAReason() throws Exception {
        Path cases = SharedData.file("io/isemail/test/tests.xml");
        Assumptions.assumeTrue(Files.exists(cases), "skipped: the public e-mail cases are not here");
        NodeList tests = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(cases.toFile())
                .getElementsByTagName("test");
        int agreed = 0;
        Map<String, int[]> byCategory = new TreeMap<>();
        List<String> table = new ArrayList<>();
        List<String> unexplained = new ArrayList<>();
        for (int i = 0; i < tests.getLength(); i++) {
            Element test = (Element) tests.item(i);
            String category = text(test, "category");
            String diagnosis = text(test, "diagnosis");
            String address = text(test, "address");
            boolean theirs = USABLE.getOrDefault(category, false);
            boolean ours = EmailReader.accepts(pictured(address));
            int[] counts = byCategory.computeIfAbsent(category, c -> new int[2]);
            counts[0]++;
            if (theirs == ours) {
                agreed++;
                counts[1]++;
                continue;
            }
            String reason = reason(pictured(address), category, ours);
            table.add(String.join("\t", category, diagnosis, address, ours ? "taken" : "refused", reason));
            if (reason.isEmpty()) {
                unexplained.add(address + " " + diagnosis);
            }
        }
        List<String> head = new ArrayList<>();
        head.add(agreed + " of " + tests.getLength() + " agree");
        byCategory.forEach((category, counts) -> head.add(category + "\t" + counts[1] + " of " + counts[0]));
        head.addAll(table);
        write("email-cases.tsv", head);
        assertEquals(164, tests.getLength());
        assertEquals(List.of(), unexplained);
        assertEquals(
                0, table.stream().filter(line -> line.startsWith("ISEMAIL_ERR")).count());
    }

    private static String reason(String address, String category, boolean ours) {
        if (ours) {
            return "";
        }
        String local = address.substring(0, Math.max(0, address.lastIndexOf('@')));
        String domain = address.substring(address.lastIndexOf('@') + 1);
        if (category.equals("ISEMAIL_CFWS") || category.equals("ISEMAIL_DEPREC") && !local.contains("\"")) {
            return "comments and blanks around parts: legal in a header, no mailing tool takes them";
        }
        if (local.contains("\"")) {
            return "quoted local part: no mailing tool takes it";
        }
        if (domain.startsWith("[")) {
            return "an address of a machine instead of a domain";
        }
        if (domain.indexOf('.') < 0) {
            return "a domain of one label, which nobody outside reaches";
        }
        if (local.length() > 64 || address.length() > 254) {
            return "longer than mail servers take";
        }
        String top = domain.substring(domain.lastIndexOf('.') + 1);
        if (top.chars().anyMatch(c -> c >= '0' && c <= '9')) {
            return "a top-level domain with digits, of which there is none";
        }
        if (top.length() < 2 || top.indexOf('-') >= 0) {
            return "a top-level domain of one letter or with a hyphen, of which there is none";
        }
        if (domain.contains("-.") || domain.startsWith("-") || domain.endsWith("-")) {
            return "a label that ends in a hyphen";
        }
        if (java.util.Arrays.stream(domain.split("\\.")).anyMatch(label -> label.length() > 63)) {
            return "a label of more than 63 signs";
        }
        if (category.equals("ISEMAIL_RFC5322")) {
            return "signs in the domain that no domain can have";
        }
        return "";
    }

    @Test
    void everyExampleNumberOfEveryRegionComesBack() throws IOException {
        PhoneNumberUtil library = PhoneNumberUtil.getInstance();
        PhoneReader reader = new PhoneReader();
        int seen = 0;
        int agreed = 0;
        int regions = 0;
        List<String> table = new ArrayList<>();
        for (String region : library.getSupportedRegions()) {
            regions++;
            for (PhoneNumberType type : PhoneNumberType.values()) {
                PhoneNumber example = library.getExampleNumberForType(region, type);
                if (example == null) {
                    continue;
                }
                String truth = library.format(example, PhoneNumberFormat.E164);
                seen++;
                Phone phone = reader.read(library.format(example, PhoneNumberFormat.NATIONAL), region, notes());
                if (phone != null && truth.equals(phone.e164())) {
                    agreed++;
                } else {
                    String reason = library.isValidNumber(example) ? "" : "the library calls its own example invalid";
                    table.add(String.join("\t", region, type.name(), truth, said(phone), reason));
                }
            }
        }
        table.addFirst(agreed + " of " + seen + " example numbers of " + regions + " regions come back");
        write("phone-cases.tsv", table);
        assertEquals(245, regions);
        assertTrue(table.stream().skip(1).noneMatch(line -> line.endsWith("\t")), table.toString());
    }

    private static String said(@Nullable Phone phone) {
        return phone == null || phone.e164() == null ? "none" : phone.e164();
    }

    private static RowNotes notes() {
        return RowNotes.of(new RawRow(1, 2, new String[0]));
    }

    private static void write(String name, List<String> lines) throws IOException {
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target", name), lines);
    }

    private static String text(Element test, String name) {
        NodeList found = test.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }

    /** The cases write a control character as its picture. */
    private static String pictured(String text) {
        StringBuilder real = new StringBuilder();
        text.chars().forEach(c -> real.append((char) (c >= 0x2400 && c < 0x2420 ? c - 0x2400 : c)));
        return real.toString();
    }
}
