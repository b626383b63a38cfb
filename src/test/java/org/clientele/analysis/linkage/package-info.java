@NullMarked
package org.clientele.analysis.linkage;

import org.jspecify.annotations.NullMarked;
