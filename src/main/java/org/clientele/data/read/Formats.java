package org.clientele.data.read;

import org.clientele.data.read.kind.FileKind;

/** The formats that can be read, and who reads them. */
final class Formats {
    private Formats() {}

    static Format of(FileKind kind) {
        return switch (kind) {
            case TEXT, TEXT_GZIP -> Format.DELIMITED;
            case XLSX -> Format.XLSX;
            default -> throw new IllegalArgumentException(kind.name());
        };
    }

    static TableFormat reader(Format format, boolean gzip) {
        return switch (format) {
            case DELIMITED -> new DelimitedTable(gzip);
            case XLSX -> new WorkbookTable();
        };
    }
}
