package org.clientele.data.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made in many encodings come back letter for letter. */
class EncodingTest {
    private static final int FILES = 30;

    @TempDir
    Path dir;

    private static String[] words(String language) {
        return switch (language) {
            case "zh" ->
                new String[] {"张伟", "王芳", "李娜", "刘洋", "陈静怡", "欧阳明月", "北京市朝阳区", "上海", "深圳市南山区科技园", "杭州", "茶杯", "手套", "退款"
                };
            case "tw" -> new String[] {"陳怡君", "林志豪", "黃淑芬", "張雅婷", "臺北市中山區", "高雄市", "蔡佩珊", "訂單", "鄭家豪", "新竹縣竹北市"};
            case "ja" -> new String[] {"田中 太郎", "さくら", "カタカナ", "山田花子", "東京都新宿区", "大阪府", "コーヒーカップ", "佐藤", "ありがとう"};
            case "ko" -> new String[] {"김민수", "이영희", "박지훈", "서울특별시 강남구", "부산광역시", "최수진", "커피", "장갑"};
            case "ru" ->
                new String[] {
                    "Иванов",
                    "Петрова Анна",
                    "Москва",
                    "Санкт-Петербург",
                    "Сергей",
                    "чашка",
                    "Елена Кузнецова",
                    "перчатки"
                };
            case "el" -> new String[] {"Γιώργος", "Παπαδόπουλος", "Αθήνα", "Μαρία", "Θεσσαλονίκη", "φλιτζάνι", "Ελένη"};
            case "he" -> new String[] {"דוד כהן", "שרה לוי", "תל אביב", "ירושלים", "משה", "חיפה", "כפפות"};
            case "ar" -> new String[] {"محمد علي", "فاطمة", "القاهرة", "دبي", "أحمد", "الرياض", "قهوة"};
            case "th" -> new String[] {"สมชาย", "กรุงเทพ", "สุดา", "เชียงใหม่", "ถุงมือ", "ประเทศไทย"};
            case "tr" -> new String[] {"Ayşe", "İstanbul", "Çağlar", "Yıldız", "Şahin", "Öztürk", "Gülşen", "Iğdır"};
            case "pl" -> new String[] {"Wałęsa", "Łódź", "Kraków", "Małgorzata", "Żółtowski", "Gdańsk", "Świątek"};
            case "cs" ->
                new String[] {"Dvořák", "Jiří", "Plzeň", "Němcová", "Růžička", "Ústí nad Labem", "Žižkov", "Šťastný"};
            case "hu" -> new String[] {"Kovács Győző", "Szűcs", "Pécs", "Erdős", "Győr", "Tóth Ödön"};
            case "lt" ->
                new String[] {"Jonas Žukauskas", "Šiauliai", "Rūta", "Kęstutis", "Panevėžys", "Jūratė Čepaitė"};
            case "de" -> new String[] {"Müller", "Köln", "Jäger", "Weiß", "Düsseldorf", "Schröder", "Größe"};
            case "fr" ->
                new String[] {"Hélène", "Orléans", "François", "Saint-Étienne", "Zoë", "Benoît", "garçon", "Nîmes"};
            case "es" -> new String[] {"Muñoz", "José García", "Málaga", "Peña", "Íñigo", "Cádiz"};
            case "da" -> new String[] {"Søren", "Århus", "Kjærgaard", "Østergård", "Bjørn", "Ærø"};
            default -> throw new IllegalArgumentException(language);
        };
    }

    /** A shop's file: mostly plain letters, here and there a name in the language. */
    private static List<String[]> table(String language, Random random, int rows) {
        String[] plain = {"Anna Smith", "John Doe", "Li Wei", "Maria Rossi", "Tom Brown"};
        String[] words = words(language);
        List<String[]> table = new ArrayList<>();
        table.add(new String[] {"order_id", "customer", "email", "city", "amount"});
        for (int i = 0; i < rows; i++) {
            boolean local = random.nextInt(6) == 0 || i == rows / 2;
            String name = local ? words[random.nextInt(words.length)] : plain[random.nextInt(plain.length)];
            String city = random.nextInt(8) == 0 ? words[random.nextInt(words.length)] : "London";
            table.add(new String[] {
                "A" + (1000 + i),
                name,
                "c" + i + "@example.com",
                city,
                random.nextInt(500) + "." + (10 + random.nextInt(90))
            });
        }
        return table;
    }

    private static String csv(List<String[]> table) {
        StringBuilder out = new StringBuilder();
        for (String[] row : table) out.append(String.join(",", row)).append("\r\n");
        return out.toString();
    }

    private boolean comesBack(List<String[]> table, byte[] bytes) throws IOException {
        Path file = Files.write(dir.resolve("t.csv"), bytes);
        Probe probe = Prober.probe(file, ReadWish.none(), Checkpoint.none());
        if (!probe.header().equals(List.of(table.getFirst()))) return false;
        try (RawRows rows = RawTables.open(probe)) {
            for (int i = 1; i < table.size(); i++) {
                RawRow row = rows.next();
                if (row == null || row.defect() != null || !List.of(row.cells()).equals(List.of(table.get(i))))
                    return false;
            }
            return rows.next() == null;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "zh, GB18030, 30",
        "zh, GBK, 30",
        "tw, Big5, 30",
        "ja, windows-31j, 29",
        "ja, EUC-JP, 29",
        "ko, x-windows-949, 30",
        "ru, windows-1251, 30",
        "ru, KOI8-R, 29",
        "ru, IBM866, 29",
        "el, windows-1253, 29",
        "he, windows-1255, 29",
        "ar, windows-1256, 29",
        "th, x-windows-874, 29",
        "tr, windows-1254, 29",
        "pl, windows-1250, 29",
        "cs, windows-1250, 29",
        "hu, windows-1250, 28",
        "lt, windows-1257, 28",
        "de, windows-1252, 30",
        "fr, windows-1252, 29",
        "es, windows-1252, 30",
        "da, windows-1252, 29",
        "zh, UTF-8, 30",
        "ru, UTF-8, 30"
    })
    void a_file_of_mostly_plain_letters_is_read_in_its_own_encoding(String language, String charset, int atLeast)
            throws IOException {
        int right = 0;
        for (int seed = 0; seed < FILES; seed++) {
            List<String[]> table = table(language, new Random(seed), 20 + seed * 5);
            if (comesBack(table, csv(table).getBytes(Charset.forName(charset)))) right++;
        }
        System.out.printf("encoding %s in %s: %d of %d%n", language, charset, right, FILES);
        assertTrue(right >= atLeast, right + " of " + FILES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8"})
    void a_byte_order_mark_names_the_encoding(String charset) throws IOException {
        List<String[]> table = table("zh", new Random(1), 50);
        assertTrue(comesBack(table, ("\uFEFF" + csv(table)).getBytes(Charset.forName(charset))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void utf_16_is_known_without_a_mark(String charset) throws IOException {
        for (String language : new String[] {"zh", "de", "ru"}) {
            List<String[]> table = table(language, new Random(2), 40);
            assertTrue(comesBack(table, csv(table).getBytes(Charset.forName(charset))), language);
        }
    }

    @Test
    void the_first_foreign_name_may_stand_in_row_90_000() throws IOException {
        StringBuilder text = new StringBuilder("id,name,amount\n");
        for (int i = 1; i < 90_000; i++) text.append(i).append(",Smith,10.50\n");
        text.append("90000,王芳,10.50\n90001,北京市的客户,11.00\n");
        Path file = Files.write(dir.resolve("late.csv"), text.toString().getBytes(Charset.forName("GB18030")));
        Probe probe = Prober.probe(file, ReadWish.none(), Checkpoint.none());
        assertEquals("GB18030", probe.text().charset().name());
        assertEquals(90_001, probe.extent().rows());
    }

    @Test
    void a_wish_for_an_encoding_wins() throws IOException {
        Path file = Files.write(dir.resolve("w.csv"), "name,n\nGröße,1\n".getBytes(StandardCharsets.ISO_8859_1));
        ReadWish wish = new ReadWish(null, Charset.forName("windows-1251"), null, null);
        Probe probe = Prober.probe(file, wish, Checkpoint.none());
        assertEquals("GrцЯe", probe.sample().getFirst().cells()[0]);
        assertTrue(probe.text().decodings().stream().anyMatch(d -> d.lines().contains("Größe,1")));
    }

    @Test
    void a_few_broken_bytes_in_utf_8_reject_their_rows_and_are_told() throws IOException {
        StringBuilder text = new StringBuilder("name,city\n");
        for (int i = 0; i < 200; i++) text.append("王芳").append(i).append(",上海\n");
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        byte[] broken = "X\u00E9\u00E8,Y\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = java.util.Arrays.copyOf(bytes, bytes.length + broken.length);
        System.arraycopy(broken, 0, all, bytes.length, broken.length);
        Path file = Files.write(dir.resolve("b.csv"), all);
        Probe probe = Prober.probe(file, ReadWish.none(), Checkpoint.none());
        assertEquals(StandardCharsets.UTF_8, probe.text().charset());
        assertTrue(probe.notes().stream()
                .anyMatch(n -> n.key().equals("read.note.damaged") && n.args().equals(List.of(1L, 202L))));
        RawRow last = probe.sample().getLast();
        assertEquals(202, last.line());
        assertTrue(last.defect() != null && last.defect().key().equals("read.defect.bytes"));
    }
}
