/** Tests of files of plain transactions. */
@NullMarked
package org.clientele.data.read.basket;

import org.jspecify.annotations.NullMarked;
