/** Tests of predictions. */
@NullMarked
package org.clientele.analysis.predict;

import org.jspecify.annotations.NullMarked;
