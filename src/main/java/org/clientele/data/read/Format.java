package org.clientele.data.read;

/** The formats a table can come in, told from the content and never from the name. */
public enum Format {
    /** Text with separators. */
    DELIMITED,
    /** An Excel workbook since 2007. */
    XLSX,
    /** A binary Excel workbook. */
    XLSB,
    /** An Excel workbook of 1997 to 2003. */
    XLS,
    /** An OpenDocument spreadsheet. */
    ODS,
    /** An XML spreadsheet of 2003. */
    XML_SHEET,
    /** A web page with tables. */
    HTML;

    /** Whether its cells know what they hold, so that numbers have a decimal point and dates are ISO texts. */
    public boolean typed() {
        return switch (this) {
            case DELIMITED, HTML -> false;
            case XLSX, XLSB, XLS, ODS, XML_SHEET -> true;
        };
    }
}
