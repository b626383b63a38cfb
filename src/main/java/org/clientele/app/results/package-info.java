/** What campaigns came to: the list of past campaigns, their reading, the words for it, and the report to hand on. */
@NullMarked
package org.clientele.app.results;

import org.jspecify.annotations.NullMarked;
