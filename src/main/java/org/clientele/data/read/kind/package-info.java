/** What a file is, told from its first bytes. */
@NullMarked
package org.clientele.data.read.kind;

import org.jspecify.annotations.NullMarked;
