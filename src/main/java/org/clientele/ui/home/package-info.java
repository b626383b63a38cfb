/** Home: where one is, what is worth doing next, and the figures of the shop. */
@NullMarked
package org.clientele.ui.home;

import org.jspecify.annotations.NullMarked;
