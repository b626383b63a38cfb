@NullMarked
package org.clientele.app.notice;

import org.jspecify.annotations.NullMarked;
