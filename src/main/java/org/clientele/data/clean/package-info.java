/** From raw rows to clean rows: which column is what, how dates and numbers are written, and a verdict on every cell and row. */
@NullMarked
package org.clientele.data.clean;

import org.jspecify.annotations.NullMarked;
