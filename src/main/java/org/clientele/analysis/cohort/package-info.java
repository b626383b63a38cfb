/** Cohorts: customers by when they first bought, and what they did in the periods since. */
@NullMarked
package org.clientele.analysis.cohort;

import org.jspecify.annotations.NullMarked;
