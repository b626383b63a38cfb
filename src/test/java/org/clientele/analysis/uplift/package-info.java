@NullMarked
package org.clientele.analysis.uplift;

import org.jspecify.annotations.NullMarked;
