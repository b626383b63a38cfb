/** Tests of how rules are found on the snapshot. */
@NullMarked
package org.clientele.analysis.rule;

import org.jspecify.annotations.NullMarked;
