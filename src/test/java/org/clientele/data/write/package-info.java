/** Tests of what leaves the program. */
@NullMarked
package org.clientele.data.write;

import org.jspecify.annotations.NullMarked;
