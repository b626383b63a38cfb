/** Finding rows by hashed keys, in little memory. */
@NullMarked
package org.clientele.store.index;

import org.jspecify.annotations.NullMarked;
