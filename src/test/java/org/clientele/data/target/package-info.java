@NullMarked
package org.clientele.data.target;

import org.jspecify.annotations.NullMarked;
