/** Tests of the clustering against published figures. */
@NullMarked
package org.clientele.analysis.cluster;

import org.jspecify.annotations.NullMarked;
