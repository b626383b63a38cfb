package org.clientele.ui.shell;

import org.jspecify.annotations.Nullable;

/**
 * A stay at a page.
 *
 * @param page the page's key
 * @param subject what it was asked to show
 */
record Visit(String page, @Nullable Object subject) {}
