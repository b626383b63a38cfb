@NullMarked
package org.clientele.app.experiment;

import org.jspecify.annotations.NullMarked;
