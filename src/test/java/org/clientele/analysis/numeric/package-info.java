/** Checks of the shared maths against plain loops and EJML. */
@NullMarked
package org.clientele.analysis.numeric;

import org.jspecify.annotations.NullMarked;
