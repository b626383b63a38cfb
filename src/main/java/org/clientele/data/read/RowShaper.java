package org.clientele.data.read;

import java.util.Arrays;
import org.clientele.data.read.grid.GridRow;
import org.clientele.model.text.Message;

/** Gives every row exactly the columns of the header, and marks those that cannot be trusted; never moves a cell. */
final class RowShaper {
    private final int columns;
    private final boolean suspicious;

    /**
     * @param columns number of columns of the header
     * @param suspicious whether the replacement character may stand for bytes that are no text
     */
    RowShaper(int columns, boolean suspicious) {
        this.columns = columns;
        this.suspicious = suspicious;
    }

    RawRow shape(long record, GridRow row) {
        String[] cells = row.cells();
        Message defect = null;
        if (cells.length > columns) {
            int width = row.width();
            if (width > columns) defect = Message.of("read.defect.cells", width, columns);
        }
        if (defect == null && suspicious && damaged(cells)) defect = Message.of("read.defect.bytes");
        if (cells.length != columns) cells = resized(cells);
        return new RawRow(record, row.line(), cells, defect);
    }

    private String[] resized(String[] cells) {
        String[] all = Arrays.copyOf(cells, columns);
        for (int i = cells.length; i < columns; i++) all[i] = "";
        return all;
    }

    static boolean damaged(String[] cells) {
        for (String c : cells) if (c.indexOf('\uFFFD') >= 0) return true;
        return false;
    }
}
