/** Pages and what they may ask of the window around them. */
@NullMarked
package org.clientele.ui.kit.desk;

import org.jspecify.annotations.NullMarked;
