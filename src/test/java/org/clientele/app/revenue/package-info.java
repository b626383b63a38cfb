@NullMarked
package org.clientele.app.revenue;

import org.jspecify.annotations.NullMarked;
