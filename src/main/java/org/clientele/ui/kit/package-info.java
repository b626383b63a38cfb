/** The parts that every screen is built of. */
@NullMarked
package org.clientele.ui.kit;

import org.jspecify.annotations.NullMarked;
