@NullMarked
package org.clientele.ui.kit;

import org.jspecify.annotations.NullMarked;
