@NullMarked
package org.clientele.model.trade;

import org.jspecify.annotations.NullMarked;
