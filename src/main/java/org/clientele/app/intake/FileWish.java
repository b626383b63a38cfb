package org.clientele.app.intake;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import org.clientele.data.read.Password;
import org.clientele.data.read.ReadWish;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What people have decided about reading a file; null leaves it to detection.
 *
 * @param sheet name of the sheet
 * @param encoding name of the encoding
 * @param delimiter separator between cells
 * @param headerRow 1-based number of the row that holds the headers; 0 says that there are none
 * @param password what opens a protected workbook
 */
public record FileWish(
        @Nullable String sheet,
        @Nullable String encoding,
        @Nullable Character delimiter,
        @Nullable Integer headerRow,
        @Nullable String password) {
    /** What people have decided about a file without a password. */
    public FileWish(
            @Nullable String sheet,
            @Nullable String encoding,
            @Nullable Character delimiter,
            @Nullable Integer headerRow) {
        this(sheet, encoding, delimiter, headerRow, null);
    }

    /** Leaves everything to detection. */
    public static FileWish none() {
        return new FileWish(null, null, null, null);
    }

    /** Leaves everything but the sheet to detection. */
    public static FileWish ofSheet(@Nullable String sheet) {
        return new FileWish(sheet, null, null, null);
    }

    /** The same with another sheet; what was decided about its rows is left to detection again. */
    public FileWish withSheet(String name) {
        return new FileWish(name, null, null, null, password);
    }

    /** The same with another encoding. */
    public FileWish withEncoding(String name) {
        return new FileWish(sheet, name, delimiter, headerRow, password);
    }

    /** The same with another separator. */
    public FileWish withDelimiter(char sign) {
        return new FileWish(sheet, encoding, sign, headerRow, password);
    }

    /** The same with another header row, from 1. */
    public FileWish withHeaderRow(int row) {
        return new FileWish(sheet, encoding, delimiter, row, password);
    }

    ReadWish readWish() {
        return new ReadWish(
                sheet,
                encoding == null ? null : charset(encoding),
                delimiter,
                headerRow,
                password == null ? null : new Password(password));
    }

    /** The same with another password. */
    public FileWish withPassword(String letters) {
        return new FileWish(sheet, encoding, delimiter, headerRow, letters);
    }

    /** All but the password, which shows itself nowhere. */
    @Override
    public String toString() {
        return "FileWish[" + sheet + ", " + encoding + ", " + delimiter + ", " + headerRow + "]";
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw Refusal.of("intake.encoding.unknown", name);
        }
    }
}
