/** The list of customers and the card of one person. */
@NullMarked
package org.clientele.app.people;

import org.jspecify.annotations.NullMarked;
