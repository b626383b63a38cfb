/** What people buy some days after something else. */
@NullMarked
package org.clientele.analysis.basket.follow;

import org.jspecify.annotations.NullMarked;
