package org.clientele.data.report;

import java.util.List;
import java.util.Locale;

/** A report as one HTML file: no script, no link, no picture from elsewhere, so that it opens anywhere and prints well. */
public final class HtmlReport {
    private static final String STYLE = """
            :root{color-scheme:light dark;--ink:#1f2328;--soft:#59636e;--line:#d1d9e0;--page:#fff;--card:#f6f8fa;--mark:#0b6fa4;--good:#1a7f37;--bad:#cf222e}
            @media(prefers-color-scheme:dark){:root{--ink:#f0f6fc;--soft:#9198a1;--line:#3d444d;--page:#0d1117;--card:#151b23;--mark:#4aa8d8;--good:#3fb950;--bad:#f85149}}
            *{box-sizing:border-box}
            body{margin:0;background:var(--page);color:var(--ink);font:16px/1.55 "Segoe UI","Helvetica Neue",Arial,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif}
            main{max-width:46rem;margin:0 auto;padding:2.5rem 1.5rem}
            h1{font-size:1.7rem;line-height:1.25;margin:0 0 .4rem}
            h2{font-size:1.15rem;margin:2.2rem 0 .6rem;padding-bottom:.3rem;border-bottom:1px solid var(--line)}
            .answer{display:inline-block;font-weight:600;padding:.2rem .8rem;border-radius:1rem;border:2px solid currentColor;margin:.2rem 0 1rem}
            .good{color:var(--good)}.bad{color:var(--bad)}.open{color:var(--soft)}
            p{margin:.35rem 0}.lead{font-size:1.1rem}
            .tiles{display:flex;flex-wrap:wrap;gap:.8rem;margin:1rem 0}
            .tile{flex:1 1 10rem;background:var(--card);border:1px solid var(--line);border-radius:.6rem;padding:.8rem 1rem}
            .tile b{display:block;font-size:1.5rem;line-height:1.3}.tile span{color:var(--soft);font-size:.85rem}
            table{border-collapse:collapse;width:100%;margin:.6rem 0;font-size:.92rem}
            th,td{padding:.35rem .5rem;border-bottom:1px solid var(--line);text-align:right;vertical-align:top}
            th:first-child,td:first-child{text-align:left}
            th{color:var(--soft);font-weight:600}
            dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem;font-size:.85rem}
            dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}
            svg{width:100%;height:auto;margin:.6rem 0}
            svg text{font-size:14px;fill:var(--ink)}svg .figure{fill:var(--soft)}
            svg .zero{stroke:var(--soft);stroke-dasharray:4 3}svg .range{stroke:var(--mark);stroke-width:2.5}
            svg .dot{fill:var(--mark)}svg .bar{fill:var(--mark)}
            footer{margin-top:2.5rem;padding-top:.8rem;border-top:1px solid var(--line);color:var(--soft);font-size:.8rem}
            @page{margin:18mm}
            @media print{:root{color-scheme:light;--ink:#000;--soft:#444;--line:#bbb;--page:#fff;--card:#fff;--mark:#0b6fa4;--good:#1a7f37;--bad:#cf222e}main{max-width:none;padding:0}h2{break-after:avoid}table,svg,.tile{break-inside:avoid}}
            """;

    private HtmlReport() {}

    /** The report as the text of a file. */
    public static String of(Dossier dossier) {
        StringBuilder out = new StringBuilder("<!DOCTYPE html>\n<html lang=\"")
                .append(escaped(dossier.language()))
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src"
                        + " 'unsafe-inline'\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(escaped(dossier.title()))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<main>\n<h1>")
                .append(escaped(dossier.title()))
                .append("</h1>\n<div class=\"answer ")
                .append(dossier.tone().name().toLowerCase(Locale.ROOT))
                .append("\">")
                .append(escaped(dossier.answer()))
                .append("</div>\n");
        for (Dossier.Block block : dossier.blocks()) {
            block(out, block);
            out.append('\n');
        }
        return out.append("<footer>")
                .append(escaped(dossier.footer()))
                .append("</footer>\n</main>\n</body>\n</html>\n")
                .toString();
    }

    private static void block(StringBuilder out, Dossier.Block block) {
        switch (block) {
            case Dossier.Heading heading -> element(out, "h2", heading.text());
            case Dossier.Text text ->
                out.append(text.lead() ? "<p class=\"lead\">" : "<p>")
                        .append(escaped(text.text()))
                        .append("</p>");
            case Dossier.Tiles tiles -> {
                out.append("<div class=\"tiles\">");
                for (Dossier.Tile tile : tiles.tiles()) {
                    out.append("<div class=\"tile\">");
                    element(out, "span", tile.name());
                    element(out, "b", tile.value());
                    element(out, "span", tile.note());
                    out.append("</div>");
                }
                out.append("</div>");
            }
            case Dossier.Table table -> {
                out.append("<table><thead><tr>");
                table.header().forEach(cell -> element(out, "th", cell));
                out.append("</tr></thead><tbody>");
                for (List<String> row : table.rows()) {
                    out.append("<tr>");
                    row.forEach(cell -> element(out, "td", cell));
                    out.append("</tr>");
                }
                out.append("</tbody></table>");
            }
            case Dossier.Facts facts -> {
                out.append("<dl>");
                for (Dossier.Fact fact : facts.facts()) {
                    element(out, "dt", fact.name());
                    element(out, "dd", fact.value());
                }
                out.append("</dl>");
            }
            case Dossier.Whiskers whiskers -> out.append(Drawing.svg(whiskers));
            case Dossier.Bars bars -> out.append(Drawing.svg(bars));
        }
    }

    private static void element(StringBuilder out, String name, String text) {
        out.append('<')
                .append(name)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(name)
                .append('>');
    }

    /** A text in which nothing is read as markup; what no page may hold is left out. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                    boolean control = c < 0x20 && c != '\n' && c != '\t' || c >= 0x7F && c < 0xA0;
                    boolean loose = c >= 0xD800 && c <= 0xDFFF || (c & 0xFFFE) == 0xFFFE;
                    if (!control && !loose) {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.toString();
    }
}
