package org.clientele.data.read;

import org.clientele.data.read.kind.FileKind;
import org.clientele.data.read.sheet.Book;
import org.jspecify.annotations.Nullable;

/** The formats that can be read, and who reads them. */
final class Formats {
    private Formats() {}

    /** The format of a kind of file that is no wrapping of another. */
    static Format of(FileKind kind) {
        return switch (kind) {
            case TEXT, TEXT_GZIP -> Format.DELIMITED;
            case XLSX -> Format.XLSX;
            case XLSB -> Format.XLSB;
            case XLS -> Format.XLS;
            case ODS -> Format.ODS;
            case SPREADSHEET_ML -> Format.XML_SHEET;
            case HTML -> Format.HTML;
            default -> throw new IllegalArgumentException(kind.name());
        };
    }

    static TableFormat reader(Format format, boolean gzip, @Nullable Password password) {
        return switch (format) {
            case DELIMITED -> new DelimitedTable(gzip);
            case XLSX -> new BookTable(Book.XLSX, password);
            case XLSB -> new BookTable(Book.XLSB, password);
            case XLS -> new BookTable(Book.XLS, password);
            case ODS -> new BookTable(Book.ODS, password);
            case XML_SHEET -> new BookTable(Book.XML_SHEET, password);
            case HTML -> new BookTable(Book.HTML, password);
        };
    }
}
