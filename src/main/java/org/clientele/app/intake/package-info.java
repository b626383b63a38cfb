/** The use cases of bringing tables in: look at a file, map its columns, check every row, import, take back. */
@NullMarked
package org.clientele.app.intake;

import org.jspecify.annotations.NullMarked;
