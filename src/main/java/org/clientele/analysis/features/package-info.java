/** The feature table: customers as rows of numbers, prepared, selected and squeezed into few axes. */
@NullMarked
package org.clientele.analysis.features;

import org.jspecify.annotations.NullMarked;
