/** Tests of the page of data. */
@NullMarked
package org.clientele.ui.data;

import org.jspecify.annotations.NullMarked;
