@NullMarked
package org.clientele.ui.groups;

import org.jspecify.annotations.NullMarked;
