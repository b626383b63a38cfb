/** Tests of rules as values. */
@NullMarked
package org.clientele.model.rule;

import org.jspecify.annotations.NullMarked;
