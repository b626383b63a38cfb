@NullMarked
package org.clientele.app.intake;

import org.jspecify.annotations.NullMarked;
