/** What customers are likely to do next, tested on customers and days that the model has not seen. */
@NullMarked
package org.clientele.analysis.predict;

import org.jspecify.annotations.NullMarked;
