/** The columnar, immutable snapshot of a workbench that all analyses read. */
@NullMarked
package org.clientele.facts;

import org.jspecify.annotations.NullMarked;
