@NullMarked
package org.clientele.app.edit;

import org.jspecify.annotations.NullMarked;
