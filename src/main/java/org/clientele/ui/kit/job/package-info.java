/** Work in the background and what a panel shows of it. */
@NullMarked
package org.clientele.ui.kit.job;

import org.jspecify.annotations.NullMarked;
