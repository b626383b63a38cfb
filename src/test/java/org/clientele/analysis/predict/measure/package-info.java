/** Tests of how good predictions are. */
@NullMarked
package org.clientele.analysis.predict.measure;

import org.jspecify.annotations.NullMarked;
