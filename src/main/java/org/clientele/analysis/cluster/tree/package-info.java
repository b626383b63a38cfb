/** Trees of groups: the two nearest groups are joined again and again until one is left. */
@NullMarked
package org.clientele.analysis.cluster.tree;

import org.jspecify.annotations.NullMarked;
