/** Results: what campaigns came to, in words first. */
@NullMarked
package org.clientele.ui.results;

import org.jspecify.annotations.NullMarked;
