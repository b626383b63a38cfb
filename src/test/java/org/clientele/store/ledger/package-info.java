/** Tests of what is kept of groups and exports. */
@NullMarked
package org.clientele.store.ledger;

import org.jspecify.annotations.NullMarked;
