/** What each product sold, to whom, and what is suggested with it. */
@NullMarked
package org.clientele.app.products;

import org.jspecify.annotations.NullMarked;
