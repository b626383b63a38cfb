package org.clientele.ui.campaign;

import java.util.ArrayList;
import java.util.List;
import org.clientele.app.campaign.TableSample;
import org.clientele.app.people.Mask;
import org.clientele.model.campaign.PersonName;

/** Hides names and addresses in a row of a file, so that it can be shown to others. */
final class MaskedLine {
    private static final int HASH_SIGNS = 64;
    private static final int HASH_SHOWN = 8;

    private MaskedLine() {}

    /** The cells as they may be shown. */
    static List<String> of(TableSample.Line line) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < line.cells().size(); i++) {
            String cell = line.cells().get(i);
            cells.add(
                    i == line.addressAt()
                            ? address(cell)
                            : named(cell.replace(line.address(), address(line.address())), line.name()));
        }
        return cells;
    }

    private static String address(String address) {
        if (address.indexOf('@') >= 0) {
            return Mask.email(address);
        }
        return address.length() == HASH_SIGNS ? address.substring(0, HASH_SHOWN) + "…" : Mask.phone(address);
    }

    /** The cell with the person's name masked wherever it stands. */
    private static String named(String cell, String name) {
        if (name.isBlank()) {
            return cell;
        }
        String hidden = cell.replace(name, Mask.name(name));
        PersonName parts = PersonName.of(name);
        for (String part : new String[] {parts.given(), parts.family(), parts.greeting()}) {
            hidden = part.isBlank() || !hidden.equals(cell) ? hidden : hidden.replace(part, Mask.name(part));
        }
        return hidden;
    }
}
