/** Checks of the neighbour methods against plain loops over small dense matrices. */
@NullMarked
package org.clientele.analysis.recommend.neighbour;

import org.jspecify.annotations.NullMarked;
