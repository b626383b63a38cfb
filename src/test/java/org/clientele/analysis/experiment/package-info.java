/** Tests of what comparisons can show. */
@NullMarked
package org.clientele.analysis.experiment;

import org.jspecify.annotations.NullMarked;
