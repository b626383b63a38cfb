/** The page of data: tables with facets, edits and the quality of what is held. */
@NullMarked
package org.clientele.ui.data;

import org.jspecify.annotations.NullMarked;
