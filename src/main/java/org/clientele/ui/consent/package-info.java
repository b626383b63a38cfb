/** The page of privacy and consent: the record, the stop list, and how everybody stands. */
@NullMarked
package org.clientele.ui.consent;

import org.jspecify.annotations.NullMarked;
