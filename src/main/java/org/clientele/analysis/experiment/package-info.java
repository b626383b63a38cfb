/** Comparison groups: who gets no message, and what a comparison of that size can show. */
@NullMarked
package org.clientele.analysis.experiment;

import org.jspecify.annotations.NullMarked;
