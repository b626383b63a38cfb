package org.clientele.app.workbench;

import java.time.Instant;

/**
 * The global comparison group of a year as it was at an export.
 *
 * @param year the year
 * @param exportId the export
 * @param at when
 * @param day that day where the shop is, as epoch day
 * @param share its share of all customers
 * @param seedFingerprint by which the year's secret is recognised
 * @param people its members then
 * @param joined members who were not in it at the export before
 * @param left members of the export before who were not in it any more
 * @param merged members who have been merged into others by then
 */
public record GlobalEntry(
        int year,
        String exportId,
        Instant at,
        int day,
        double share,
        String seedFingerprint,
        int people,
        int joined,
        int left,
        int merged) {}
