/** From bytes of any origin to raw rows of text: formats, encodings, dialects, sheets. */
@NullMarked
package org.clientele.data.read;

import org.jspecify.annotations.NullMarked;
