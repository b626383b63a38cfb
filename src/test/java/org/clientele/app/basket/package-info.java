/** Tests of what is bought together, on the sample shop. */
@NullMarked
package org.clientele.app.basket;

import org.jspecify.annotations.NullMarked;
