/** The page on which a workbench is checked, backed up and brought back. */
@NullMarked
package org.clientele.ui.care;

import org.jspecify.annotations.NullMarked;
