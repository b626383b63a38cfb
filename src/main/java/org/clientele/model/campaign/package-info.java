/** What a campaign is: whom it is for, what it says, how often people may hear from us, and who is held back to compare. */
@NullMarked
package org.clientele.model.campaign;

import org.jspecify.annotations.NullMarked;
