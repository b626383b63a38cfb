/** Tests of campaigns from count to file. */
@NullMarked
package org.clientele.app.campaign;

import org.jspecify.annotations.NullMarked;
