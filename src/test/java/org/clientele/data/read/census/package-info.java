/** Tests of what is told about the columns of a file. */
@NullMarked
package org.clientele.data.read.census;

import org.jspecify.annotations.NullMarked;
