@NullMarked
package org.clientele.ui.kit.job;

import org.jspecify.annotations.NullMarked;
