/** Reads files of plain transactions: a basket a line, or a line for each item of a basket. */
@NullMarked
package org.clientele.data.read.basket;

import org.jspecify.annotations.NullMarked;
