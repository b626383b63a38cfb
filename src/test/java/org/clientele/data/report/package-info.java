@NullMarked
package org.clientele.data.report;

import org.jspecify.annotations.NullMarked;
