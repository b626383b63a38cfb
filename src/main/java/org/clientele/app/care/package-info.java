/** Care of what is kept: checks, backups, and getting a workbench back from one. */
@NullMarked
package org.clientele.app.care;

import org.jspecify.annotations.NullMarked;
