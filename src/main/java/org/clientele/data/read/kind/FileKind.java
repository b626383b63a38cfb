package org.clientele.data.read.kind;

/** What a file is. */
public enum FileKind {
    /** A table as text. */
    TEXT(true),
    /** A table as text, packed with gzip. */
    TEXT_GZIP(true),
    /** An Office Open XML workbook. */
    XLSX(true),
    /** An encrypted workbook. */
    PASSWORD(false),
    /** A workbook of Excel 97 to 2003. */
    XLS(false),
    /** A workbook of Excel 95 or older. */
    XLS_OLD(false),
    /** A binary workbook. */
    XLSB(false),
    /** An OpenDocument spreadsheet. */
    ODS(false),
    /** A workbook saved as XML in 2003. */
    SPREADSHEET_ML(false),
    /** A web page, often named .xls. */
    HTML(false),
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
    /** An archive of other files. */
    ARCHIVE(false),
    /** Anything else that is no text. */
    BINARY(false),
    /** Bytes that begin like a workbook and are none. */
    DAMAGED(false);

    private final boolean table;

    FileKind(boolean table) {
        this.table = table;
    }

    /** Whether rows can be read from it. */
    public boolean table() {
        return table;
    }

    /** The key of the sentence that refuses it. */
    public String refusal() {
        return switch (this) {
            case TEXT, TEXT_GZIP, XLSX -> throw new IllegalStateException(name());
            case PASSWORD -> "read.refused.password";
            case XLS -> "read.refused.xls";
            case XLS_OLD -> "read.refused.xls.old";
            case XLSB -> "read.refused.xlsb";
            case ODS -> "read.refused.ods";
            case SPREADSHEET_ML -> "read.refused.xml.sheet";
            case HTML -> "read.refused.html";
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
