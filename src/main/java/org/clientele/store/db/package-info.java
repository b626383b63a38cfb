/** The database of a workbench: opening, small transactions, schema versions. */
@NullMarked
package org.clientele.store.db;

import org.jspecify.annotations.NullMarked;
