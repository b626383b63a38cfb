@NullMarked
package org.clientele.ui.shell;

import org.jspecify.annotations.NullMarked;
