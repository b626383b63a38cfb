/** What the tools that take campaign files want to be given. */
@NullMarked
package org.clientele.data.target;

import org.jspecify.annotations.NullMarked;
