/** Maps of many columns on two axes. */
@NullMarked
package org.clientele.analysis.project;

import org.jspecify.annotations.NullMarked;
