@NullMarked
package org.clientele.analysis.allocation;

import org.jspecify.annotations.NullMarked;
