@NullMarked
package org.clientele.ui.customers;

import org.jspecify.annotations.NullMarked;
