/** Files and folders that are watched: what comes into them comes into the workbench by itself. */
@NullMarked
package org.clientele.app.watch;

import org.jspecify.annotations.NullMarked;
