/** Finds the customers who meet a rule, exactly, on the snapshot. */
@NullMarked
package org.clientele.analysis.rule;

import org.jspecify.annotations.NullMarked;
