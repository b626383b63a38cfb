@NullMarked
package org.clientele.app.results;

import org.jspecify.annotations.NullMarked;
