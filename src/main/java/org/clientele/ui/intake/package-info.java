/** The Data page: bringing in files step by step, and the history of imports. */
@NullMarked
package org.clientele.ui.intake;

import org.jspecify.annotations.NullMarked;
