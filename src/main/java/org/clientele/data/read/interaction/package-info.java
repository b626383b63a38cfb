/** Plain files of who did what with which product, without a workbench. */
@NullMarked
package org.clientele.data.read.interaction;

import org.jspecify.annotations.NullMarked;
