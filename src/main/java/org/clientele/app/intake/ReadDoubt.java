package org.clientele.app.intake;

import java.util.List;
import java.util.Locale;
import org.clientele.data.read.Doubt;
import org.clientele.data.read.ReadWish;
import org.clientele.model.text.Message;

/**
 * Something about reading a file that only a person can decide; until then the first choice holds.
 *
 * @param kind what is open: {@code header} (whether a row names the columns) or {@code table} (which of two is meant)
 * @param sentence what is open, and why
 * @param choices the ways to read the file, the present one first
 */
public record ReadDoubt(String kind, Message sentence, List<Choice> choices) {
    public ReadDoubt {
        choices = List.copyOf(choices);
    }

    /**
     * One way to read the file.
     *
     * @param words what it means
     * @param wish what to probe the file with to have it so
     */
    public record Choice(Message words, FileWish wish) {}

    static ReadDoubt of(Doubt doubt) {
        List<Choice> choices = doubt.choices().stream()
                .map(c -> new Choice(c.words(), wish(c.wish())))
                .toList();
        return new ReadDoubt(doubt.kind().name().toLowerCase(Locale.ROOT), doubt.sentence(), choices);
    }

    private static FileWish wish(ReadWish wish) {
        return new FileWish(
                wish.sheet(),
                wish.charset() == null ? null : wish.charset().name(),
                wish.delimiter(),
                wish.headerRow(),
                wish.password() == null ? null : wish.password().letters());
    }
}
