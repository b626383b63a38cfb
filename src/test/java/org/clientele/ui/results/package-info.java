@NullMarked
package org.clientele.ui.results;

import org.jspecify.annotations.NullMarked;
