/** Product suggestions as tasks: compare recommenders, train one, suggest products to people. */
@NullMarked
package org.clientele.app.recommend;

import org.jspecify.annotations.NullMarked;
