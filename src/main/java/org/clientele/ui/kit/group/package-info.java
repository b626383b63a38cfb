/** Groups of people picked in a chart: their figures, what can be done with them, and what groups have in common. */
@NullMarked
package org.clientele.ui.kit.group;

import org.jspecify.annotations.NullMarked;
