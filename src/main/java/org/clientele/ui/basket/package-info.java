/** What is bought together and what is bought afterwards: list, picture, sentences and groups. */
@NullMarked
package org.clientele.ui.basket;

import org.jspecify.annotations.NullMarked;
