/** The workbench that is open now and the snapshot that all screens show. */
@NullMarked
package org.clientele.app.session;

import org.jspecify.annotations.NullMarked;
