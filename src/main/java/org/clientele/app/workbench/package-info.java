/** The port to a workbench: its batches, snapshot, groups, campaigns and models. */
@NullMarked
package org.clientele.app.workbench;

import org.jspecify.annotations.NullMarked;
