/** Saved groups, exports, seeds, and results kept with a workbench. */
@NullMarked
package org.clientele.store.ledger;

import org.jspecify.annotations.NullMarked;
