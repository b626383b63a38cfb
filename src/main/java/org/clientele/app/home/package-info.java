/** Where the user stands: progress, the figures of the shop, and ideas for what to do next. */
@NullMarked
package org.clientele.app.home;

import org.jspecify.annotations.NullMarked;
