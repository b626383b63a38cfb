/** Checks of what is measured of suggestions. */
@NullMarked
package org.clientele.analysis.recommend.measure;

import org.jspecify.annotations.NullMarked;
