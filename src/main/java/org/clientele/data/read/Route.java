package org.clientele.data.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way from a file to the table in it: what has to be unpacked or opened first, and the sheet.
 *
 * @param layers what is taken off, the outermost first
 * @param sheet the sheet in what is left
 * @param password what opened it, or null
 * @param fold the column that is taken apart, or null
 */
public record Route(
        List<Layer> layers,
        String sheet,
        @Nullable Password password,
        @Nullable Fold fold) {
    public Route {
        layers = List.copyOf(layers);
    }

    /** The way to a table that lies open. */
    public static Route straight(String sheet) {
        return new Route(List.of(), sheet, null, null);
    }

    Route folded(Fold column) {
        return new Route(layers, sheet, password, column);
    }

    /** One wrapping. */
    public sealed interface Layer {
        /** Packed with gzip. */
        record Gzip() implements Layer {}

        /**
         * In a zip archive.
         *
         * @param entry its name there
         */
        record Zip(String entry) implements Layer {}

        /** Behind a password. */
        record Locked() implements Layer {}
    }
}
