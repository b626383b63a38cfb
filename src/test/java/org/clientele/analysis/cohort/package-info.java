/** Tests of cohort. */
@NullMarked
package org.clientele.analysis.cohort;

import org.jspecify.annotations.NullMarked;
