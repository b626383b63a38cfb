/** A believable shop, made from a seed, with known truth: for trying the program out and for testing it. */
@NullMarked
package org.clientele.data.sample;

import org.jspecify.annotations.NullMarked;
