/** The house rules as tests. */
@NullMarked
package org.clientele.house;

import org.jspecify.annotations.NullMarked;
