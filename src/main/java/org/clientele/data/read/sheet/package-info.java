/** Workbooks in the Office Open XML format. */
@NullMarked
package org.clientele.data.read.sheet;

import org.jspecify.annotations.NullMarked;
