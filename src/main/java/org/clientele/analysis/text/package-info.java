/** What people are interested in, by the words of what they buy and write: English and Chinese. */
@NullMarked
package org.clientele.analysis.text;

import org.jspecify.annotations.NullMarked;
