package org.clientele.data.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** A report holds its words as words, whatever they are. */
class HtmlReportTest {
    private static final String HOSTILE = "</title><script>alert(1)</script> & \"q\" 'a' <img src=x> 张敏 \u0007\uD800";

    private static Dossier dossier(String words) {
        return new Dossier(
                "en",
                words,
                words,
                Dossier.Tone.GOOD,
                List.of(
                        new Dossier.Heading(words),
                        new Dossier.Text(words, true),
                        new Dossier.Tiles(List.of(new Dossier.Tile(words, words, words))),
                        new Dossier.Table(List.of(words, words), List.of(List.of(words, words))),
                        new Dossier.Facts(List.of(new Dossier.Fact(words, words))),
                        new Dossier.Whiskers(words, List.of(new Dossier.Whisker(words, -1, 2, 5, words))),
                        new Dossier.Bars(words, List.of(new Dossier.Bar(words, 3, words)))),
                words);
    }

    /** The page is also well-formed XML but for its first line and its single tags, so that a strict reader can check it. */
    private static Document strict(String html) throws Exception {
        String xml = html.replace("<!DOCTYPE html>", "").replaceAll("<meta ([^>]*)>", "<meta $1/>");
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void hostile_words_stay_words() throws Exception {
        String html = HtmlReport.of(dossier(HOSTILE));
        Document page = strict(html);
        assertEquals(0, page.getElementsByTagName("script").getLength());
        assertEquals(0, page.getElementsByTagName("img").getLength());
        String said = HOSTILE.replace("\u0007", "").replace("\uD800", "");
        assertEquals(said, page.getElementsByTagName("h1").item(0).getTextContent());
        assertEquals(said, page.getElementsByTagName("td").item(1).getTextContent());
        assertEquals(said, page.getElementsByTagName("text").item(0).getTextContent());
    }

    @Test
    void it_asks_for_nothing_from_elsewhere() throws Exception {
        String html = HtmlReport.of(dossier("plain"));
        assertEquals(2, strict(html).getElementsByTagName("svg").getLength());
        assertTrue(html.contains("default-src 'none'"));
        assertFalse(html.contains("src=") || html.contains("href=") || html.contains("url("));
    }

    @Test
    void a_whisker_lies_where_its_numbers_say() throws Exception {
        Document page = strict(HtmlReport.of(new Dossier(
                "en",
                "t",
                "a",
                Dossier.Tone.OPEN,
                List.of(new Dossier.Whiskers("w", List.of(new Dossier.Whisker("n", -10, 0, 10, "0")))),
                "f")));
        var dot = page.getElementsByTagName("circle").item(0).getAttributes();
        var zero = page.getElementsByTagName("line").item(0).getAttributes();
        assertEquals(
                zero.getNamedItem("x1").getNodeValue(), dot.getNamedItem("cx").getNodeValue());
    }
}
