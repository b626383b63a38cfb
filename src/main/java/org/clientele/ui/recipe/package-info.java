/** The page of recipes: the way from files to a list, run again by one button. */
@NullMarked
package org.clientele.ui.recipe;

import org.jspecify.annotations.NullMarked;
