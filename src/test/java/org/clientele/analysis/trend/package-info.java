/** Tests of trend. */
@NullMarked
package org.clientele.analysis.trend;

import org.jspecify.annotations.NullMarked;
