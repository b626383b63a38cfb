/** Channels, permissions and keys by which a person is reached and recognised. */
@NullMarked
package org.clientele.model.contact;

import org.jspecify.annotations.NullMarked;
