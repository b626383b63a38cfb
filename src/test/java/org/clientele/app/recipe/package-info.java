/** Tests of recipes. */
@NullMarked
package org.clientele.app.recipe;

import org.jspecify.annotations.NullMarked;
