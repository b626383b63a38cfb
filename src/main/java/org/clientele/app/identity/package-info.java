/** People who are in the workbench twice: found, looked at side by side, merged, and taken apart again. */
@NullMarked
package org.clientele.app.identity;

import org.jspecify.annotations.NullMarked;
