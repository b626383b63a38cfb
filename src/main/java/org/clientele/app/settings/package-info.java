/** What the program remembers about its user's taste between two starts. */
@NullMarked
package org.clientele.app.settings;

import org.jspecify.annotations.NullMarked;
