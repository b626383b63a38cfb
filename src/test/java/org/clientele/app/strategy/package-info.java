/** Tests of strategy. */
@NullMarked
package org.clientele.app.strategy;

import org.jspecify.annotations.NullMarked;
