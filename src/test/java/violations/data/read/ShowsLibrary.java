package violations.data.read;

import de.siegmar.fastcsv.reader.CsvRecord;

/** A reader that hands out its library's type. */
public final class ShowsLibrary {
    private final CsvRecord row;

    ShowsLibrary(CsvRecord row) {
        this.row = row;
    }

    /** The library's own type. */
    public CsvRecord row() {
        return row;
    }

    /** How many fields. */
    public int width() {
        return row.getFieldCount();
    }
}
