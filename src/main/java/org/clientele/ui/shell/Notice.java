package org.clientele.ui.shell;

import java.time.Instant;
import org.clientele.model.text.Message;

/**
 * A line of the bell list.
 *
 * @param sentence what happened
 * @param at when
 */
record Notice(Message sentence, Instant at) {}
