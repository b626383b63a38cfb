/** The page of behaviour: who comes back, who gets from step to step, what groups share, what sells more and less. */
@NullMarked
package org.clientele.ui.behaviour;

import org.jspecify.annotations.NullMarked;
