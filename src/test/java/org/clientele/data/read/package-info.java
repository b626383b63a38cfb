/** Tests of reading files, against files whose meaning is written beside them. */
@NullMarked
package org.clientele.data.read;

import org.jspecify.annotations.NullMarked;
