/** The language on the screen, switched while the program runs. */
@NullMarked
package org.clientele.ui.text;

import org.jspecify.annotations.NullMarked;
