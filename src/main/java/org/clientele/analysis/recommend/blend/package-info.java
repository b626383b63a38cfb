/** Several recommenders as one. */
@NullMarked
package org.clientele.analysis.recommend.blend;

import org.jspecify.annotations.NullMarked;
