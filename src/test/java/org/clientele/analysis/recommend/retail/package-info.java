/** The league on public data of real shops. */
@NullMarked
package org.clientele.analysis.recommend.retail;

import org.jspecify.annotations.NullMarked;
