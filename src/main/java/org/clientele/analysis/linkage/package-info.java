/** Rows that are about the same person: blocking, comparison by levels, weights learned by EM, groups without chains. */
@NullMarked
package org.clientele.analysis.linkage;

import org.jspecify.annotations.NullMarked;
