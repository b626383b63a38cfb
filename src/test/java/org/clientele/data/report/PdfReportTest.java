package org.clientele.data.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A report on paper says what the page says, in both languages, on as many sheets as it needs. */
class PdfReportTest {
    @Test
    void its_words_can_be_read_back_and_its_letters_are_inside() throws Exception {
        List<Dossier.Block> blocks = new ArrayList<>();
        blocks.add(new Dossier.Heading("消息带来的变化"));
        blocks.add(new Dossier.Text("每 1,000 人中，比原本多约 3.1 人购买。 \uD83D\uDE00 end", true));
        blocks.add(new Dossier.Whiskers("w", List.of(new Dossier.Whisker("收到消息", -1, 2, 5, "+2.0"))));
        blocks.add(new Dossier.Bars("b", List.of(new Dossier.Bar("不发送", 3, "3.0"))));
        blocks.add(new Dossier.Facts(List.of(new Dossier.Fact("SHA-256", "ab".repeat(32)))));
        blocks.add(new Dossier.Tiles(List.of(new Dossier.Tile("Tracked", "196", "note"))));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            rows.add(List.of("row " + i, "1", "2", "3"));
        }
        blocks.add(new Dossier.Table(List.of("a", "b", "c", "d"), rows));
        byte[] file = PdfReport.of(new Dossier("zh-CN", "春茶活动", "有效", Dossier.Tone.GOOD, blocks, "foot"));
        try (PDDocument read = Loader.loadPDF(file)) {
            String text = new PDFTextStripper().getText(read);
            for (String said : List.of("春茶活动", "有效", "消息带来的变化", "3.1", "收到消息", "196", "row 119", "foot")) {
                assertTrue(text.contains(said), said);
            }
            assertTrue(read.getNumberOfPages() > 1);
            for (var name : read.getPage(0).getResources().getFontNames()) {
                assertTrue(read.getPage(0).getResources().getFont(name).isEmbedded());
            }
            assertEquals("春茶活动", read.getDocumentInformation().getTitle());
        }
        assertTrue(file.length < 400_000, "only the letters that are used are inside: " + file.length);
    }
}
