/** Tests of the campaigns page. */
@NullMarked
package org.clientele.ui.campaign;

import org.jspecify.annotations.NullMarked;
