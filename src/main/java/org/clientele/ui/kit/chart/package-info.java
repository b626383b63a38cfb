/** Charts: models as records, painted on the screen, into PNG, SVG and tables. */
@NullMarked
package org.clientele.ui.kit.chart;

import org.jspecify.annotations.NullMarked;
