/** Settings: what counts as revenue, what the workbench is about, and how the program speaks and looks. */
@NullMarked
package org.clientele.ui.settings;

import org.jspecify.annotations.NullMarked;
