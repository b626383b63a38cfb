/** Funnels: how many go from one step to the next, and how long it takes them. */
@NullMarked
package org.clientele.analysis.funnel;

import org.jspecify.annotations.NullMarked;
