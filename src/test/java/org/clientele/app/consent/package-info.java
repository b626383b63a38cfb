/** Tests of permission as a whole workbench knows it. */
@NullMarked
package org.clientele.app.consent;

import org.jspecify.annotations.NullMarked;
