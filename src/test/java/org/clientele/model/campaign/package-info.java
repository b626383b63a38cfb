/** Tests of what a campaign is and says. */
@NullMarked
package org.clientele.model.campaign;

import org.jspecify.annotations.NullMarked;
