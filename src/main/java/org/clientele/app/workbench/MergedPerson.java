package org.clientele.app.workbench;

/**
 * Somebody who was merged into somebody else.
 *
 * @param id lasting id
 * @param title by what people know that customer
 * @param into lasting id of the person it belongs to now
 * @param intoTitle by what people know that person
 * @param batch the batch that merged them
 */
public record MergedPerson(int id, String title, int into, String intoTitle, long batch) {}
