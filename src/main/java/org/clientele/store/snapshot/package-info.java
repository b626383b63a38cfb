/** From the rows of the database to the snapshot that analyses read. */
@NullMarked
package org.clientele.store.snapshot;

import org.jspecify.annotations.NullMarked;
