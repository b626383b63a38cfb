/** What customers do over time: coming back, going through steps, being in several groups, buying more or less. */
@NullMarked
package org.clientele.app.behaviour;

import org.jspecify.annotations.NullMarked;
