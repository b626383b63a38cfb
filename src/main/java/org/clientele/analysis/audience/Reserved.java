package org.clientele.analysis.audience;

import org.clientele.facts.CustomerSet;
import org.clientele.model.contact.Channel;

/**
 * The people whom a campaign that goes first keeps for itself.
 *
 * @param campaign its name
 * @param channel how it reaches them
 * @param people those who will get it
 */
public record Reserved(String campaign, Channel channel, CustomerSet people) {}
