/** Checks of PureSVD against a full decomposition. */
@NullMarked
package org.clientele.analysis.recommend.spectral;

import org.jspecify.annotations.NullMarked;
