/** The command line: one command per use case, each with {@code --json}. */
@NullMarked
package org.clientele.cli;

import org.jspecify.annotations.NullMarked;
