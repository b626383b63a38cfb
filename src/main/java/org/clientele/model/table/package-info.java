/** The kinds of tables a marketer brings, their fields, and one clean row of them. */
@NullMarked
package org.clientele.model.table;

import org.jspecify.annotations.NullMarked;
