/** Work that takes time: jobs, their progress and their one outcome. */
@NullMarked
package org.clientele.app.jobs;

import org.jspecify.annotations.NullMarked;
