/** The texts that people read, in every language, and how numbers and dates are written. */
@NullMarked
package org.clientele.app.notice;

import org.jspecify.annotations.NullMarked;
