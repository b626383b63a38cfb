/** Signals besides purchases: which events count, how much, and for how long. */
@NullMarked
package org.clientele.analysis.recommend.signal;

import org.jspecify.annotations.NullMarked;
