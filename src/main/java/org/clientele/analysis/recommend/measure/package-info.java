/** What is measured of suggestions: for each person, over all lists together, and of predicted ratings. */
@NullMarked
package org.clientele.analysis.recommend.measure;

import org.jspecify.annotations.NullMarked;
