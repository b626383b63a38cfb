/** Tests of tables, spellings and quality. */
@NullMarked
package org.clientele.app.tables;

import org.jspecify.annotations.NullMarked;
