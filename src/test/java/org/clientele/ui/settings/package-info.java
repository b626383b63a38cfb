@NullMarked
package org.clientele.ui.settings;

import org.jspecify.annotations.NullMarked;
