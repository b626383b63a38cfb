/** Writes what leaves the program: tables as CSV, manifests, drafts; a file is whole under its name or not there. */
@NullMarked
package org.clientele.data.write;

import org.jspecify.annotations.NullMarked;
