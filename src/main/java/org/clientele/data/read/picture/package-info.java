/** Reads pictures of products, small enough to be described. */
@NullMarked
package org.clientele.data.read.picture;

import org.jspecify.annotations.NullMarked;
