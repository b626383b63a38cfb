/** Splitting money and places where the next unit earns most. */
@NullMarked
package org.clientele.analysis.allocation;

import org.jspecify.annotations.NullMarked;
