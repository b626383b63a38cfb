/** What a long computation needs from outside: progress, cancel, seeds. */
@NullMarked
package org.clientele.model.run;

import org.jspecify.annotations.NullMarked;
