/** Tests of attributes. */
@NullMarked
package org.clientele.analysis.attributes;

import org.jspecify.annotations.NullMarked;
