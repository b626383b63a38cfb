package org.clientele.model.campaign;

import java.util.Locale;
import java.util.Optional;

/** By what the people of a campaign are put into files of their own. */
public enum FileSplit {
    /** A file for each version of the message, which are the arms of the trial that get one. */
    VERSION,
    /** A file for each hour at which messages shall arrive. */
    HOUR;

    /** The most files that a split makes; hours are put together until it holds. */
    public static final int MOST_FILES = 12;

    /** The word for it on the command line and in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The split of that word; {@code arm} is another word for version. */
    public static Optional<FileSplit> ofWord(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "version", "arm" -> Optional.of(VERSION);
            case "hour" -> Optional.of(HOUR);
            default -> Optional.empty();
        };
    }
}
