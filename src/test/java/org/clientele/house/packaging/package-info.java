/** Tests of what users get: the distribution and the installers. They run after packaging. */
@NullMarked
package org.clientele.house.packaging;

import org.jspecify.annotations.NullMarked;
