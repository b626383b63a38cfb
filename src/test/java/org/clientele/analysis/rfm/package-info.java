/** Tests of rfm. */
@NullMarked
package org.clientele.analysis.rfm;

import org.jspecify.annotations.NullMarked;
