/** Tests of the trees of groups. */
@NullMarked
package org.clientele.analysis.cluster.tree;

import org.jspecify.annotations.NullMarked;
