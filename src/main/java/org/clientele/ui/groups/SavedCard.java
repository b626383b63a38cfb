package org.clientele.ui.groups;

import org.clientele.app.groups.GroupCard;
import org.clientele.model.group.SavedGroup;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * A saved group as it is shown.
 *
 * @param group what was saved
 * @param card its figures now
 * @param problem why it cannot be counted now, or null
 */
record SavedCard(SavedGroup group, GroupCard card, @Nullable Message problem) {}
