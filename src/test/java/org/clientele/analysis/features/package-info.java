/** Tests of the feature table. */
@NullMarked
package org.clientele.analysis.features;

import org.jspecify.annotations.NullMarked;
