/** What people take next, and what they will soon need again. */
@NullMarked
package org.clientele.analysis.recommend.sequence;

import org.jspecify.annotations.NullMarked;
