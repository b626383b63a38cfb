/** Experiments: what is planned, who is in which arm, and what came of it. */
@NullMarked
package org.clientele.app.experiment;

import org.jspecify.annotations.NullMarked;
