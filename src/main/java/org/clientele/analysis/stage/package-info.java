/** Lifecycle stages: where each customer stands in the life with the shop. */
@NullMarked
package org.clientele.analysis.stage;

import org.jspecify.annotations.NullMarked;
