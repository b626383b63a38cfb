/** Tests of what messages bring and who gets which offer. */
@NullMarked
package org.clientele.analysis.strategy;

import org.jspecify.annotations.NullMarked;
