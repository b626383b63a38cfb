/** Rules: conditions on customers as values, from which counts, sentences and texts are made. */
@NullMarked
package org.clientele.model.rule;

import org.jspecify.annotations.NullMarked;
