package org.clientele.app.workbench;

import java.time.ZoneId;

/**
 * What a workbench is about: its name and the conventions of the shop behind it.
 *
 * @param name the name people gave it
 * @param zone the time zone in which its days are counted
 * @param country the two-letter country from which telephone numbers without prefix are read
 * @param currency the three-letter currency of its amounts
 */
public record Profile(String name, ZoneId zone, String country, String currency) {}
