/** Tests of the feature studio's use cases. */
@NullMarked
package org.clientele.app.features;

import org.jspecify.annotations.NullMarked;
