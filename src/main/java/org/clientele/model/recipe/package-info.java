/** Recipes: from files to a list as steps that can be done again, and what became of each run. */
@NullMarked
package org.clientele.model.recipe;

import org.jspecify.annotations.NullMarked;
