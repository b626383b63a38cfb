/** The tables of a workbench as people look through them: filters, facets, edits, quality. */
@NullMarked
package org.clientele.app.tables;

import org.jspecify.annotations.NullMarked;
