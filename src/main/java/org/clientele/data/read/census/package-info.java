/** What the columns of a table hold, counted over all of their cells. */
@NullMarked
package org.clientele.data.read.census;

import org.jspecify.annotations.NullMarked;
