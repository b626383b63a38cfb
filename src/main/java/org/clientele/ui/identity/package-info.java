/** The review of duplicates: a queue at the left, the records side by side, and what speaks for one person. */
@NullMarked
package org.clientele.ui.identity;

import org.jspecify.annotations.NullMarked;
