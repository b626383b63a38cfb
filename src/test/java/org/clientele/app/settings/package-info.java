@NullMarked
package org.clientele.app.settings;

import org.jspecify.annotations.NullMarked;
