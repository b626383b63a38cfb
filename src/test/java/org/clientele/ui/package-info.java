@NullMarked
package org.clientele.ui;

import org.jspecify.annotations.NullMarked;
