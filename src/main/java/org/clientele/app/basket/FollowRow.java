package org.clientele.app.basket;

import org.clientele.analysis.basket.follow.Follow;
import org.clientele.model.text.Message;

/**
 * One thing that is bought after another, as people read it.
 *
 * @param pair the figures
 * @param first name of what is bought first
 * @param then name of what is bought afterwards
 * @param sentence both in one sentence
 */
public record FollowRow(Follow pair, String first, String then, Message sentence) {}
