/** The feature studio: making the feature table, asking what matters, squeezing it, and writing it down. */
@NullMarked
package org.clientele.app.features;

import org.jspecify.annotations.NullMarked;
