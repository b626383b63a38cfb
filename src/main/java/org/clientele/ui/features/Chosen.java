package org.clientele.ui.features;

import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.text.Message;

/**
 * People who were picked in a chart.
 *
 * @param facts the snapshot they are of
 * @param members who they are
 * @param name what to call them
 */
record Chosen(Facts facts, CustomerSet members, Message name) {}
