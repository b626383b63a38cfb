package org.clientele.data.read.grid;

/**
 * One row of cells, before it is known whether it is a header, data or a remark.
 *
 * @param line physical line of the file, or row of the sheet, from 1
 * @param cells the texts; blank is the empty text; rows may differ in length
 */
public record GridRow(long line, String[] cells) {
    /** Whether every cell is blank. */
    public boolean blank() {
        return width() == 0;
    }

    /** Number of cells up to the last one that is not blank. */
    public int width() {
        int w = cells.length;
        while (w > 0 && cells[w - 1].isBlank()) w--;
        return w;
    }

    /** Number of cells that are not blank. */
    public int filled() {
        int n = 0;
        for (String c : cells) if (!c.isBlank()) n++;
        return n;
    }

    /** The cell at an index, or the empty text beyond the end. */
    public String cell(int index) {
        return index < cells.length ? cells[index] : "";
    }
}
