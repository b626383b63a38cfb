package org.clientele.data.read.kind;

/** What a file is. */
public enum FileKind {
    /** A table as text. */
    TEXT(true),
    /** A table as text, packed with gzip. */
    TEXT_GZIP(true),
    /** Anything but text, packed with gzip. */
    GZIP(true),
    /** A zip archive of other files. */
    ZIP(true),
    /** An Office Open XML workbook. */
    XLSX(true),
    /** A workbook of today's Excel behind a password. */
    PASSWORD(true),
    /** A workbook of Excel 97 to 2003. */
    XLS(true),
    /** A workbook of Excel 95 or older. */
    XLS_OLD(false),
    /** A binary workbook. */
    XLSB(true),
    /** An OpenDocument spreadsheet. */
    ODS(true),
    /** A workbook saved as XML in 2003. */
    SPREADSHEET_ML(true),
    /** A web page, often named .xls. */
    HTML(true),
    /** Any other XML. */
    XML(false),
    /** Records in JSON. */
    JSON(false),
    /** A PDF document. */
    PDF(false),
    /** A picture. */
    IMAGE(false),
    /** A document of a word processor or a presentation. */
    DOCUMENT(false),
    /** An archive of other files that is no zip. */
    ARCHIVE(false),
    /** Anything else that is no text. */
    BINARY(false),
    /** Bytes that begin like a workbook and are none. */
    DAMAGED(false);

    private final boolean table;

    FileKind(boolean table) {
        this.table = table;
    }

    /** Whether rows can be read from it, or from what is in it. */
    public boolean table() {
        return table;
    }

    /** The key of the sentence that refuses it. */
    public String refusal() {
        return switch (this) {
            case TEXT, TEXT_GZIP, GZIP, ZIP, XLSX, PASSWORD, XLS, XLSB, ODS, SPREADSHEET_ML, HTML ->
                throw new IllegalStateException(name());
            case XLS_OLD -> "read.refused.xls.old";
            case XML -> "read.refused.xml";
            case JSON -> "read.refused.json";
            case PDF -> "read.refused.pdf";
            case IMAGE -> "read.refused.image";
            case DOCUMENT -> "read.refused.document";
            case ARCHIVE -> "read.refused.archive";
            case BINARY -> "read.refused.binary";
            case DAMAGED -> "read.refused.damaged";
        };
    }
}
