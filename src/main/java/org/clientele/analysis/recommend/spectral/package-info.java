/** Recommenders made of the strongest patterns of all purchases. */
@NullMarked
package org.clientele.analysis.recommend.spectral;

import org.jspecify.annotations.NullMarked;
