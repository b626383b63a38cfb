/** Checks of reading plain files of interactions. */
@NullMarked
package org.clientele.data.read.interaction;

import org.jspecify.annotations.NullMarked;
