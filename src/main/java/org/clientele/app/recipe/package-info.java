/** Recipes: recording what was done, doing it again with the next files, and stopping before harm. */
@NullMarked
package org.clientele.app.recipe;

import org.jspecify.annotations.NullMarked;
