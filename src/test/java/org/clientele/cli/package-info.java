/** Checks of the commands. */
@NullMarked
package org.clientele.cli;

import org.jspecify.annotations.NullMarked;
