/** Tests of the store on real files. */
@NullMarked
package org.clientele.store;

import org.jspecify.annotations.NullMarked;
