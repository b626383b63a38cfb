/** Tests of the package of the same name. */
@NullMarked
package org.clientele.analysis.recommend.sequence;

import org.jspecify.annotations.NullMarked;
