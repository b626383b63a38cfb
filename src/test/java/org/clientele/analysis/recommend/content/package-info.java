/** Tests of the package of the same name. */
@NullMarked
package org.clientele.analysis.recommend.content;

import org.jspecify.annotations.NullMarked;
