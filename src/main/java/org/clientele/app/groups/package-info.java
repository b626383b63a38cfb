/** Finding, naming, saving and resolving groups of customers. */
@NullMarked
package org.clientele.app.groups;

import org.jspecify.annotations.NullMarked;
