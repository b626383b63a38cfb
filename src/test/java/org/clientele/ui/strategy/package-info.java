/** Tests of the page of strategy. */
@NullMarked
package org.clientele.ui.strategy;

import org.jspecify.annotations.NullMarked;
