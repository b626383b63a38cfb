package org.clientele.data.clean;

import java.time.ZoneId;
import java.util.List;
import org.clientele.model.table.CustomField;

/**
 * What is known about a file before its rows are read.
 *
 * @param zone the time zone of the shop's days
 * @param plainNumbers whether numbers come from a workbook, where the point is always the decimal mark
 * @param currency the three-letter currency of the shop
 * @param known the custom fields that the workbench already has
 */
public record Habits(ZoneId zone, boolean plainNumbers, String currency, List<CustomField> known) {
    public Habits {
        known = List.copyOf(known);
    }
}
