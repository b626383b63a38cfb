/** Campaigns: from a group to a file, with the people counted at every step. */
@NullMarked
package org.clientele.ui.campaign;

import org.jspecify.annotations.NullMarked;
