package org.clientele.ui.kit.desk;

import javafx.scene.input.KeyCombination;
import org.clientele.model.text.Message;
import org.clientele.ui.theme.Icon;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be done from anywhere, listed in the find box.
 *
 * @param icon its icon
 * @param title verb and object; found in both languages whatever is on the screen
 * @param keys its shortcut, or null
 * @param run does it
 */
public record Command(Icon icon, Message title, @Nullable KeyCombination keys, Runnable run) {}
