@NullMarked
package org.clientele.ui.identity;

import org.jspecify.annotations.NullMarked;
