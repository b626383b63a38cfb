/** Tests of the products page. */
@org.jspecify.annotations.NullMarked
package org.clientele.ui.products;
