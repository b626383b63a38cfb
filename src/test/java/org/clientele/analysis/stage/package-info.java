/** Tests of stage. */
@NullMarked
package org.clientele.analysis.stage;

import org.jspecify.annotations.NullMarked;
