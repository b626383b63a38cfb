package org.clientele.ui.kit.desk;

import org.clientele.model.text.Message;
import org.clientele.ui.theme.Icon;

/**
 * One line of the find box.
 *
 * @param icon its icon
 * @param title what it is
 * @param detail a second, quieter text
 * @param rank where it stands among what others found
 * @param open what Enter does
 */
public record Find(Icon icon, Message title, Message detail, Rank rank, Runnable open) {
    /** The order in which finds are listed, whoever found them. */
    public enum Rank {
        /** A customer by the whole number or the end of the phone number. */
        EXACT,
        /** A customer by name. */
        NAME,
        /** A customer by how the name is said. */
        PINYIN,
        /** A customer by something else. */
        PERSON,
        PRODUCT,
        GROUP,
        PAGE,
        COMMAND
    }
}
