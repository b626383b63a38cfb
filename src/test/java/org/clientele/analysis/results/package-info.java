@NullMarked
package org.clientele.analysis.results;

import org.jspecify.annotations.NullMarked;
