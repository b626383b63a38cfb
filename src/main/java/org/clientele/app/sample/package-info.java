/** The sample shop: its files, and a workbench made from them. */
@NullMarked
package org.clientele.app.sample;

import org.jspecify.annotations.NullMarked;
