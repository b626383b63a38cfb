/** The predictions page: who may leave, who will buy again, and how far that can be trusted. */
@NullMarked
package org.clientele.ui.predict;

import org.jspecify.annotations.NullMarked;
