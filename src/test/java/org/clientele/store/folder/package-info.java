@NullMarked
package org.clientele.store.folder;

import org.jspecify.annotations.NullMarked;
