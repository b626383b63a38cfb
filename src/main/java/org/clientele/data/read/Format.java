package org.clientele.data.read;

/** The formats a table can come in, told from the content and never from the name. */
public enum Format {
    DELIMITED,
    XLSX
}
