/** Sentences for people as data: a key and its arguments. */
@NullMarked
package org.clientele.model.text;

import org.jspecify.annotations.NullMarked;
