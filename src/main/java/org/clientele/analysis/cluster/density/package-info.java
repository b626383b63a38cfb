/** Dense groups and loners: crowds of any shape, and people who stand in none. */
@NullMarked
package org.clientele.analysis.cluster.density;

import org.jspecify.annotations.NullMarked;
