/** Coupon codes: pools from files or made here, and what is said about them. */
@NullMarked
package org.clientele.app.coupon;

import org.jspecify.annotations.NullMarked;
