/** Steering repeated sends towards what works, with a floor for everything else. */
@NullMarked
package org.clientele.analysis.bandit;

import org.jspecify.annotations.NullMarked;
