/** What is computed about each customer in one pass over the snapshot: purchases, rhythm, taste, habits. */
@NullMarked
package org.clientele.analysis.attributes;

import org.jspecify.annotations.NullMarked;
