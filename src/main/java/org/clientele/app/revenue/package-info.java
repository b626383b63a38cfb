/** What counts as revenue: said in words, shown by an example, tried out and changed. */
@NullMarked
package org.clientele.app.revenue;

import org.jspecify.annotations.NullMarked;
