/** Learning yes or no from tables: a rule by cells, logistic regression, boosted trees, and calibration. */
@NullMarked
package org.clientele.analysis.predict.learn;

import org.jspecify.annotations.NullMarked;
