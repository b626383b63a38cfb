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
 * @param under the key of the page under which it belongs, so that it has no entry of its own; empty for a section
 */
public record Page(String key, Icon icon, Message title, Supplier<PageView> view, String under) {
    /** A section. */
    public Page(String key, Icon icon, Message title, Supplier<PageView> view) {
        this(key, icon, title, view, "");
    }

    /** The same page without an entry of its own, as a part of a section. */
    public Page under(String section) {
        return new Page(key, icon, title, view, section);
    }

    /** Whether it has an entry in the navigation. */
    public boolean listed() {
        return under.isEmpty();
    }
}
