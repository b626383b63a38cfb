/** Who to contact: what a message changes, and what that is worth. */
@NullMarked
package org.clientele.analysis.uplift;

import org.jspecify.annotations.NullMarked;
