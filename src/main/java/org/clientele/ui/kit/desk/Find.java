package org.clientele.ui.kit.desk;

import org.clientele.model.text.Message;
import org.clientele.ui.theme.Icon;

/**
 * One line of the find box.
 *
 * @param icon its icon
 * @param title what it is
 * @param detail a second, quieter text
 * @param open what Enter does
 */
public record Find(Icon icon, Message title, Message detail, Runnable open) {}
