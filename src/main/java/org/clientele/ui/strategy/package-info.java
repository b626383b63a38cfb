/** The page of strategy: what to do with each group, money across groups, offers to people. */
@NullMarked
package org.clientele.ui.strategy;

import org.jspecify.annotations.NullMarked;
