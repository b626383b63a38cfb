@NullMarked
package org.clientele.app.watch;

import org.jspecify.annotations.NullMarked;
