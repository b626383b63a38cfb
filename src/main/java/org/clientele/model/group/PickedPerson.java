package org.clientele.model.group;

/**
 * One customer who was picked in one place to be looked at in another.
 *
 * @param customerId the customer's lasting id
 */
public record PickedPerson(int customerId) {}
