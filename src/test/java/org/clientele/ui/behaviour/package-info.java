/** Tests of the page of behaviour. */
@NullMarked
package org.clientele.ui.behaviour;

import org.jspecify.annotations.NullMarked;
