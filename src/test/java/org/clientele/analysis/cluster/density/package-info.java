/** Tests of crowds and loners. */
@NullMarked
package org.clientele.analysis.cluster.density;

import org.jspecify.annotations.NullMarked;
