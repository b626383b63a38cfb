/** What is bought together and what is bought afterwards, for people: lists, sentences, groups and files. */
@NullMarked
package org.clientele.app.basket;

import org.jspecify.annotations.NullMarked;
