/** Tests of the page of recipes. */
@NullMarked
package org.clientele.ui.recipe;

import org.jspecify.annotations.NullMarked;
