/** Tests of people. */
@NullMarked
package org.clientele.app.people;

import org.jspecify.annotations.NullMarked;
