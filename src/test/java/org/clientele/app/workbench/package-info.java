/** A workbench in memory for the tests of everything above the store. */
@NullMarked
package org.clientele.app.workbench;

import org.jspecify.annotations.NullMarked;
