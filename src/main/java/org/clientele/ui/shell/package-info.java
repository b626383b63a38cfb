/** The window: navigation, find box, tasks, notices and status. */
@NullMarked
package org.clientele.ui.shell;

import org.jspecify.annotations.NullMarked;
