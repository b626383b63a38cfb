/** Rows of cells of any format, before anyone knows what is header and what is data. */
@NullMarked
package org.clientele.data.read.grid;

import org.jspecify.annotations.NullMarked;
