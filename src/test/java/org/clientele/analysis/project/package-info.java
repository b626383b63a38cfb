/** Tests of the maps. */
@NullMarked
package org.clientele.analysis.project;

import org.jspecify.annotations.NullMarked;
