/** Backups and their trial, the rebuilding of a damaged file, and a workbench in one file for another computer. */
@NullMarked
package org.clientele.store.care;

import org.jspecify.annotations.NullMarked;
