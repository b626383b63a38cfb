/** The feature studio: the table, what matters, the main differences, what tells groups apart, and interests. */
@NullMarked
package org.clientele.ui.features;

import org.jspecify.annotations.NullMarked;
