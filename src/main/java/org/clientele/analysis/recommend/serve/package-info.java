/** Suggestions for many people at once, with rules and reasons. */
@NullMarked
package org.clientele.analysis.recommend.serve;

import org.jspecify.annotations.NullMarked;
