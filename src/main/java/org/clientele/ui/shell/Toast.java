package org.clientele.ui.shell;

import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * A sentence said in passing.
 *
 * @param sentence what succeeded
 * @param action the one next step it offers, or null
 * @param run does that step
 */
record Toast(Message sentence, @Nullable Message action, Runnable run) {}
