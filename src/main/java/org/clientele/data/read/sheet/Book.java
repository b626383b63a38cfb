package org.clientele.data.read.sheet;

import java.nio.file.Path;
import org.clientele.model.run.Checkpoint;
import org.jspecify.annotations.Nullable;

/** The formats that hold tables as sheets, and who reads them. */
public enum Book {
    /** Office Open XML. */
    XLSX,
    /** Binary workbooks since Excel 2007. */
    XLSB,
    /** Excel 97 to 2003. */
    XLS,
    /** OpenDocument, packed or as plain XML. */
    ODS,
    /** XML spreadsheets of 2003. */
    XML_SHEET,
    /** Web pages with tables. */
    HTML;

    SheetReader reader(Path file, boolean known, @Nullable String password, Checkpoint checkpoint) throws Exception {
        return switch (this) {
            case XLSX -> new SteadySheets(file, ZipGuard.pass(file, known, checkpoint));
            case XLSB -> {
                ZipGuard.pass(file, known, checkpoint);
                yield new XlsbSheets(file);
            }
            case XLS -> new XlsSheets(file, password);
            case ODS -> {
                if (OdsSheets.packed(file)) ZipGuard.pass(file, known, checkpoint);
                yield new OdsSheets(file);
            }
            case XML_SHEET -> new XmlSheets(file);
            case HTML -> new HtmlSheets(file);
        };
    }
}
