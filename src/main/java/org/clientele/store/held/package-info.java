/** What the ledgers of permission say, held in memory while a workbench is open. */
@NullMarked
package org.clientele.store.held;

import org.jspecify.annotations.NullMarked;
