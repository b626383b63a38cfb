/** Checks of the tasks around recommenders, on a workbench in memory. */
@NullMarked
package org.clientele.app.recommend;

import org.jspecify.annotations.NullMarked;
