@NullMarked
package org.clientele.analysis.bandit;

import org.jspecify.annotations.NullMarked;
