@NullMarked
package org.clientele.ui.kit.chart;

import org.jspecify.annotations.NullMarked;
