/** Tests of the package of the same name. */
@NullMarked
package org.clientele.analysis.recommend.signal;

import org.jspecify.annotations.NullMarked;
