/** Marks in the code that the house tests read. */
@NullMarked
package org.clientele.model.house;

import org.jspecify.annotations.NullMarked;
