/** Edits that can be undone and done again. */
@NullMarked
package org.clientele.app.edit;

import org.jspecify.annotations.NullMarked;
