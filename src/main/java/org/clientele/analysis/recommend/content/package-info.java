/** What is known of products – words, category, brand, price, tags – and suggestions from it. */
@NullMarked
package org.clientele.analysis.recommend.content;

import org.jspecify.annotations.NullMarked;
