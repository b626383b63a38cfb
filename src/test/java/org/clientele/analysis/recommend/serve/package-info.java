/** Checks of what is suggested to whom, and why. */
@NullMarked
package org.clientele.analysis.recommend.serve;

import org.jspecify.annotations.NullMarked;
