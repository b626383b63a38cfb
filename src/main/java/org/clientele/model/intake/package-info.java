/** What people decide and learn while a table is brought in: which column is what, what was repaired or refused, what has to be asked. */
@NullMarked
package org.clientele.model.intake;

import org.jspecify.annotations.NullMarked;
