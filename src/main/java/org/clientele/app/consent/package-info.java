/** Permission: the ledger and its chain, the stop list, what holds for whom, and what a workbench asks for. */
@NullMarked
package org.clientele.app.consent;

import org.jspecify.annotations.NullMarked;
