/** What a campaign really did: compared with those who got no message, with the orders that claim it, and with its cost. */
@NullMarked
package org.clientele.analysis.results;

import org.jspecify.annotations.NullMarked;
