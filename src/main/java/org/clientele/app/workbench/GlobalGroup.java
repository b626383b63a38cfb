package org.clientele.app.workbench;

/**
 * The members of a global comparison group.
 *
 * @param year the year
 * @param share its share of all customers
 * @param ids lasting ids, ascending
 * @param newest the highest lasting id that was known when it was last written down
 * @param newestAtFirst the highest one when it was first written down
 * @param firstDay the day of that, as epoch day
 */
public record GlobalGroup(int year, double share, int[] ids, int newest, int newestAtFirst, int firstDay) {}
