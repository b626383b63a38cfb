/** Reports to hand on: one file that opens anywhere without a network, as a page or on paper. */
@NullMarked
package org.clientele.data.report;

import org.jspecify.annotations.NullMarked;
