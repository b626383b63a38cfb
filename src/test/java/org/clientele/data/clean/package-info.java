@NullMarked
package org.clientele.data.clean;

import org.jspecify.annotations.NullMarked;
