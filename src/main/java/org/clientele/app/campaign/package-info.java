/** From a group to a campaign file: live counts, previews of real rows, the checklist, the export and its log. */
@NullMarked
package org.clientele.app.campaign;

import org.jspecify.annotations.NullMarked;
