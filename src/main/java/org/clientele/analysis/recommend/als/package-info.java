/** Implicit-feedback matrix factorisation by alternating least squares. */
@NullMarked
package org.clientele.analysis.recommend.als;

import org.jspecify.annotations.NullMarked;
