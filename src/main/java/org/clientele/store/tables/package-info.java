/** What the screen of tables needs of the store: rows beyond the snapshot, and the log of looks at contact data. */
@NullMarked
package org.clientele.store.tables;

import org.jspecify.annotations.NullMarked;
