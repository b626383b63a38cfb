/** The sample shop as tests use it. */
@NullMarked
package org.clientele.app.sample;

import org.jspecify.annotations.NullMarked;
