/** Groups of customers: how they are named and how they are kept. */
@NullMarked
package org.clientele.model.group;

import org.jspecify.annotations.NullMarked;
