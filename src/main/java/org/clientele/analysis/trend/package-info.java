/** What sells more and what sells less as time goes by, and at which hours of the week. */
@NullMarked
package org.clientele.analysis.trend;

import org.jspecify.annotations.NullMarked;
