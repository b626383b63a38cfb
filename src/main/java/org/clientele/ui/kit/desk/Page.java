package org.clientele.ui.kit.desk;

import java.util.function.Supplier;
import org.clientele.model.text.Message;
import org.clientele.ui.theme.Icon;

/**
 * A section of the program as the navigation lists it.
 *
 * @param key the key that others open it by
 * @param icon its icon
 * @param title its name in the navigation
 * @param view makes its view when it is first opened
 * @param listed whether the navigation lists it; others are reached from other pages and by the find box
 */
public record Page(String key, Icon icon, Message title, Supplier<PageView> view, boolean listed) {
    /** A page that the navigation lists. */
    public Page(String key, Icon icon, Message title, Supplier<PageView> view) {
        this(key, icon, title, view, true);
    }

    /** The same page, left out of the navigation. */
    public Page unlisted() {
        return new Page(key, icon, title, view, false);
    }
}
