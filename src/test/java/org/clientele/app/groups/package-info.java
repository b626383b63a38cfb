/** Tests of finding, naming, saving and resolving groups. */
@NullMarked
package org.clientele.app.groups;

import org.jspecify.annotations.NullMarked;
