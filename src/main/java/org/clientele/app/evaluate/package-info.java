/** Testing recommenders on plain files of interactions, without a workbench. */
@NullMarked
package org.clientele.app.evaluate;

import org.jspecify.annotations.NullMarked;
