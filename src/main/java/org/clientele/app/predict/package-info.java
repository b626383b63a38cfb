/** Predictions of what customers will do next: who is likely to leave, who will buy again. */
@NullMarked
package org.clientele.app.predict;

import org.jspecify.annotations.NullMarked;
