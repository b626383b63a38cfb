@NullMarked
package org.clientele.model.contact;

import org.jspecify.annotations.NullMarked;
