package org.clientele.data.read.interaction;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a text file, packed by gzip or not, one after the other. */
final class RowSource implements AutoCloseable {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int GZIP_MAGIC = 0x1f8b;

    private final BufferedReader lines;
    private final PairForm form;
    private @Nullable String separator;
    private long row;

    private RowSource(BufferedReader lines, PairForm form) {
        this.lines = lines;
        this.form = form;
    }

    /** Opens a file.
     *
     * @throws Refusal when it is not there or cannot be read */
    static RowSource of(Path file, PairForm form) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw Refusal.of("evaluate.refused.nofile", file.toString());
        }
        try {
            InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
            raw.mark(2);
            int magic = raw.read() << 8 | raw.read();
            raw.reset();
            InputStream in = magic == GZIP_MAGIC ? new GZIPInputStream(raw, 1 << 16) : raw;
            return new RowSource(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16), form);
        } catch (AccessDeniedException denied) {
            throw new Refusal(
                    Refusal.of("evaluate.refused.unreadable", file.toString()).sentence(), denied);
        }
    }

    /** The number of the row that was read last, from 1. */
    long row() {
        return row;
    }

    /** The cells of the next row that is not empty; null at the end. */
    @Nullable
    List<String> next() throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            row++;
            if (row == 1 && line.startsWith("\uFEFF")) {
                line = line.substring(1);
            }
            if (!line.isBlank()) {
                return split(line);
            }
        }
        return null;
    }

    private List<String> split(String line) {
        if (separator == null) {
            separator = separator(line);
        }
        return switch (separator) {
            case " " -> List.of(SPACES.split(line.strip()));
            case "," -> quoted(line, ',');
            case ";" -> quoted(line, ';');
            default -> plain(line, separator);
        };
    }

    /** The first row decides. */
    private String separator(String line) {
        if (form == PairForm.CSV) {
            return count(line, ';') > count(line, ',') ? ";" : ",";
        }
        if (line.indexOf('\t') >= 0) {
            return "\t";
        }
        return line.contains("::") ? "::" : " ";
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }

    private static List<String> plain(String line, String separator) {
        List<String> cells = new ArrayList<>(6);
        int from = 0;
        for (int at = line.indexOf(separator); at >= 0; at = line.indexOf(separator, from)) {
            cells.add(line.substring(from, at).strip());
            from = at + separator.length();
        }
        cells.add(line.substring(from).strip());
        return cells;
    }

    private static List<String> quoted(String line, char separator) {
        List<String> cells = new ArrayList<>(6);
        StringBuilder cell = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && inside && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                inside = !inside;
            } else if (c == separator && !inside) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
