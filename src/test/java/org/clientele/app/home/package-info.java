/** Tests of home. */
@NullMarked
package org.clientele.app.home;

import org.jspecify.annotations.NullMarked;
