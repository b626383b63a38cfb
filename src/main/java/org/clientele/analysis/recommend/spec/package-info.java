/** What each recommender can be told: one record of settings per method, with defaults that work. */
@NullMarked
package org.clientele.analysis.recommend.spec;

import org.jspecify.annotations.NullMarked;
