/** Where the program starts and its parts meet. */
@NullMarked
package org.clientele.boot;

import org.jspecify.annotations.NullMarked;
