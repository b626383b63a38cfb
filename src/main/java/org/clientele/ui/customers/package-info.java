/** Customers: the list, with what it is narrowed to, and the card of one person. */
@NullMarked
package org.clientele.ui.customers;

import org.jspecify.annotations.NullMarked;
