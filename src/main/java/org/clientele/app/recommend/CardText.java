package org.clientele.app.recommend;

import java.util.List;
import java.util.function.Function;
import org.clientele.model.text.Message;

/** Writes a model card as Markdown or as a page of HTML. */
public final class CardText {
    private static final String STYLE = "body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:3rem auto;"
            + "padding:0 1rem;color:#1c2430}h1{font-size:1.6rem}h2{font-size:1.1rem;margin-top:1.8rem}"
            + "@media(prefers-color-scheme:dark){body{background:#14181f;color:#e6eaf0}}";

    private final Function<Message, String> words;

    /** A writer in one language. */
    public CardText(Function<Message, String> words) {
        this.words = words;
    }

    /** The card as Markdown. */
    public String markdown(ModelCard card) {
        StringBuilder out = new StringBuilder("# ").append(title(card)).append('\n');
        for (CardSection section : CardSection.of(card)) {
            out.append("\n## ").append(words.apply(section.title())).append("\n\n");
            section.lines()
                    .forEach(line -> out.append("- ").append(words.apply(line)).append('\n'));
        }
        return out.toString();
    }

    /** The card as a page of its own. */
    public String html(ModelCard card) {
        StringBuilder out = new StringBuilder("<!doctype html>\n<meta charset=\"utf-8\">\n<title>")
                .append(escaped(title(card)))
                .append("</title>\n<style>")
                .append(STYLE)
                .append("</style>\n<h1>")
                .append(escaped(title(card)))
                .append("</h1>\n");
        for (CardSection section : CardSection.of(card)) {
            out.append("<h2>").append(escaped(words.apply(section.title()))).append("</h2>\n<ul>\n");
            List<Message> lines = section.lines();
            lines.forEach(line ->
                    out.append("<li>").append(escaped(words.apply(line))).append("</li>\n"));
            out.append("</ul>\n");
        }
        return out.toString();
    }

    private String title(ModelCard card) {
        return words.apply(Message.of("recommend.card.title", card.algorithm().title()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
