/** Colours, type and icons. */
@NullMarked
package org.clientele.ui.theme;

import org.jspecify.annotations.NullMarked;
