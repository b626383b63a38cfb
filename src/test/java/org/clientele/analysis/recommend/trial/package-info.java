/** Tests of what serving costs on hidden days. */
@NullMarked
package org.clientele.analysis.recommend.trial;

import org.jspecify.annotations.NullMarked;
