package org.clientele.ui.kit.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Which file or folder people are asked for.
 *
 * @param title what it is for
 * @param name the name that is offered, empty when there is none
 * @param folder where the looking begins, null where the system likes
 * @param kinds the kinds of files that can be chosen, none when all can
 */
public record FileWanted(
        Message title, String name, @Nullable Path folder, List<Kind> kinds) {
    public FileWanted {
        kinds = List.copyOf(kinds);
    }

    /**
     * One kind of files.
     *
     * @param label what it is called
     * @param patterns names of that kind, with a star for what differs
     */
    public record Kind(Message label, List<String> patterns) {
        public Kind {
            patterns = List.copyOf(patterns);
        }
    }

    /** Any file or folder. */
    public static FileWanted of(String titleKey) {
        return new FileWanted(Message.of(titleKey), "", null, List.of());
    }

    /** The same with a name that is offered. */
    public FileWanted named(String offered) {
        return new FileWanted(title, offered, folder, kinds);
    }

    /** The same beginning in that folder, if there is one. */
    public FileWanted in(@Nullable Path where) {
        return new FileWanted(title, name, where, kinds);
    }

    /** The same for files of that ending as well. */
    public FileWanted ending(String ending) {
        return kind(Message.of("kit.verbatim", ending.toUpperCase(Locale.ROOT)), "*." + ending);
    }

    /** The same for files of that kind as well. */
    public FileWanted kind(Message label, String... patterns) {
        List<Kind> more = new ArrayList<>(kinds);
        more.add(new Kind(label, List.of(patterns)));
        return new FileWanted(title, name, folder, more);
    }
}
