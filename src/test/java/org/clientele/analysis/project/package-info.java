/** Tests of maps and axes. */
@NullMarked
package org.clientele.analysis.project;

import org.jspecify.annotations.NullMarked;
