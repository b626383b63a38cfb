/** Text files: encodings, separators, quotes. */
@NullMarked
package org.clientele.data.read.text;

import org.jspecify.annotations.NullMarked;
