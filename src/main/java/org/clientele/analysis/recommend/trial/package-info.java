/** What serving costs and brings, measured on days that the method was not shown. */
@NullMarked
package org.clientele.analysis.recommend.trial;

import org.jspecify.annotations.NullMarked;
