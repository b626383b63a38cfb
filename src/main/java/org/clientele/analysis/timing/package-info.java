/** When to send. */
@NullMarked
package org.clientele.analysis.timing;

import org.jspecify.annotations.NullMarked;
