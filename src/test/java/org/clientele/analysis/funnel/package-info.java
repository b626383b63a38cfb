/** Tests of funnel. */
@NullMarked
package org.clientele.analysis.funnel;

import org.jspecify.annotations.NullMarked;
