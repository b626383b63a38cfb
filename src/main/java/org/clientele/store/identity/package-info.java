/** Who was merged with whom, as the rest of the store reads it. */
@NullMarked
package org.clientele.store.identity;

import org.jspecify.annotations.NullMarked;
