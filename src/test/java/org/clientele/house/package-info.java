/** The rules of the house (src/site/markdown/architecture.md) as tests, and proof that each of them can turn red. */
@NullMarked
package org.clientele.house;

import org.jspecify.annotations.NullMarked;
