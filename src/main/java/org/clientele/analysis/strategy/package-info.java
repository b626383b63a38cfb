/** What messages to groups are expected to bring, and who gets which offer when not everybody can get everything. */
@NullMarked
package org.clientele.analysis.strategy;

import org.jspecify.annotations.NullMarked;
