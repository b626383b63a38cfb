/** Tests of the feature studio. */
@NullMarked
package org.clientele.ui.features;

import org.jspecify.annotations.NullMarked;
