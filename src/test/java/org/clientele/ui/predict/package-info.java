/** Tests of the predictions page. */
@NullMarked
package org.clientele.ui.predict;

import org.jspecify.annotations.NullMarked;
