/** Tests of learning yes or no from tables. */
@NullMarked
package org.clientele.analysis.predict.learn;

import org.jspecify.annotations.NullMarked;
