package org.clientele.data.read;

import java.nio.file.Path;
import org.clientele.data.read.grid.GridRows;
import org.clientele.data.read.sheet.Book;
import org.clientele.data.read.sheet.BookRows;
import org.clientele.model.run.Checkpoint;
import org.jspecify.annotations.Nullable;

/** Workbooks of any format: files whose tables are sheets. */
final class BookTable implements TableFormat {
    private final Book book;
    private final @Nullable Password password;

    BookTable(Book book, @Nullable Password password) {
        this.book = book;
        this.password = password;
    }

    private @Nullable String letters() {
        return password == null ? null : password.letters();
    }

    @Override
    public Look look(Path file, ReadWish wish, boolean careful, Checkpoint checkpoint) {
        BookRows rows = BookRows.open(file, book, false, letters(), checkpoint);
        try {
            BookRows.Survey s = rows.survey(wish.sheet());
            rows.start(s.sheet());
            Survey survey = new Survey(Probe.TextStyle.none(), s.sheets(), s.sheet(), true, "", s.notes());
            return new Look() {
                @Override
                public GridRows rows() {
                    return rows;
                }

                @Override
                public Survey survey() {
                    return survey;
                }
            };
        } catch (RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    @Override
    public GridRows open(Path file, Probe.TextStyle text, String sheet) {
        BookRows rows = BookRows.open(file, book, true, letters(), Checkpoint.none());
        try {
            rows.start(sheet);
            return rows;
        } catch (RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    @Override
    public boolean raggedByNature() {
        return true;
    }
}
