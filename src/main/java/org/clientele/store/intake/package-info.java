/** Imports: identity, rows, before-images, the ledger, and taking an import back. */
@NullMarked
package org.clientele.store.intake;

import org.jspecify.annotations.NullMarked;
