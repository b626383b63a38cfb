/** Groups: ready-made and saved ones as cards, the grid of recency and frequency, and groups that the data suggests. */
@NullMarked
package org.clientele.ui.groups;

import org.jspecify.annotations.NullMarked;
