package org.clientele.app.recommend;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import org.clientele.data.write.PendingFile;
import org.clientele.model.text.Message;

/** Writes a model card to a file: a page of HTML where the name ends so, else Markdown. */
public final class WriteCard {
    private final CardText text;

    /** A writer in one language. */
    public WriteCard(Function<Message, String> words) {
        text = new CardText(words);
    }

    /** Writes the file, whole or not at all.
     *
     * @throws org.clientele.model.text.Refusal when it is there and may not be replaced, or cannot be written */
    public void write(ModelCard card, Path file, boolean overwrite) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        try (PendingFile pending = PendingFile.beside(file, overwrite)) {
            pending.write(name.endsWith(".html") || name.endsWith(".htm") ? text.html(card) : text.markdown(card));
            pending.putInPlace();
        }
    }
}
