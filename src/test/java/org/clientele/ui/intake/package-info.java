@NullMarked
package org.clientele.ui.intake;

import org.jspecify.annotations.NullMarked;
