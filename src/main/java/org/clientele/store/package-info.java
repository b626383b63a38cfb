/** Keeps workbenches in folders with an H2 database, safely against being cut off at any moment. */
@NullMarked
package org.clientele.store;

import org.jspecify.annotations.NullMarked;
