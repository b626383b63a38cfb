/** What to do with each group, how to split a budget across groups, and who gets which offer. */
@NullMarked
package org.clientele.app.strategy;

import org.jspecify.annotations.NullMarked;
