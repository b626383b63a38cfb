package org.clientele.ui.settings;

import java.util.Locale;
import org.clientele.model.text.Message;
import org.clientele.ui.theme.Icon;

/** A group of settings, as the list at the left names it. */
enum Section {
    REVENUE(Icon.MONEY),
    REGION(Icon.LANGUAGE),
    LOOK(Icon.LIGHT);

    private final Icon icon;

    Section(Icon icon) {
        this.icon = icon;
    }

    Icon icon() {
        return icon;
    }

    /** The word by which pages ask for it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Message title() {
        return Message.of("settings.section." + word());
    }
}
