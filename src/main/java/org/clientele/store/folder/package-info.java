/** The folder of a workbench: its places, its lock, its witness, and files that are written whole or not at all. */
@NullMarked
package org.clientele.store.folder;

import org.jspecify.annotations.NullMarked;
