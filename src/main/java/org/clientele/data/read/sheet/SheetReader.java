package org.clientele.data.read.sheet;

import java.util.List;
import org.clientele.data.read.grid.GridRow;
import org.jspecify.annotations.Nullable;

/** One library's way to read the rows of one sheet. */
interface SheetReader extends AutoCloseable {
    /** A sheet's name and whether Excel hides it. */
    record Tab(String name, boolean hidden) {}

    /** The sheets of the workbook in their order. */
    List<Tab> tabs() throws Exception;

    /** Goes to the beginning of a sheet. */
    void start(String sheet) throws Exception;

    /** The next row, or null at the end. */
    @Nullable
    GridRow next() throws Exception;

    /** What was noticed in the sheet so far. */
    Oddities oddities();

    @Override
    void close();
}
