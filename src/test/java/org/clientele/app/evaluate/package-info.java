/** Checks of tests on plain files. */
@NullMarked
package org.clientele.app.evaluate;

import org.jspecify.annotations.NullMarked;
