/** Tests of what each product sold. */
@org.jspecify.annotations.NullMarked
package org.clientele.app.products;
