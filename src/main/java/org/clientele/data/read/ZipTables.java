package org.clientele.data.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;

/** The tables in a zip archive. */
final class ZipTables {
    private static final int MAX_ENTRIES = 1_000;
    private static final long MOST = 4L << 30;
    private static final long SMALL = 50L << 20;
    private static final int RATIO = 200;

    private ZipTables() {}

    /** Names may be in UTF-8 or, from computers in China, in GB18030. */
    private static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            return new ZipFile(file.toFile(), Charset.forName("GB18030"));
        }
    }

    /**
     * The names of what may be tables, the likeliest first.
     *
     * @throws Refusal when the archive is built in a dangerous way, or holds nothing of the kind
     */
    static List<String> entries(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        List<String> entries = new ArrayList<>();
        try (ZipFile zip = open(file)) {
            if (zip.size() > MAX_ENTRIES) throw Refusal.of("read.refused.unsafe.archive", name);
            Set<String> seen = new HashSet<>();
            for (var it = zip.entries().asIterator(); it.hasNext(); ) {
                ZipEntry entry = it.next();
                String path = entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
                boolean climbs = path.startsWith("/") || path.startsWith("../") || path.contains("/../");
                if (!seen.add(path) || climbs) throw Refusal.of("read.refused.unsafe.archive", name);
                if (!entry.isDirectory() && rank(path) < 8) entries.add(entry.getName());
            }
        }
        entries.sort(Comparator.comparingInt(e -> rank(e.toLowerCase(Locale.ROOT))));
        if (!entries.isEmpty() && rank(entries.getFirst().toLowerCase(Locale.ROOT)) < 3)
            entries.removeIf(e -> rank(e.toLowerCase(Locale.ROOT)) > 3);
        if (entries.isEmpty()) throw Refusal.of("read.refused.archive.none", name);
        return entries;
    }

    /** How likely a name is that of a table: the ending decides the order only, what is read is told by content. */
    private static int rank(String path) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        if (path.startsWith("__macosx/") || last.startsWith(".") || last.startsWith("~$") || last.isEmpty()) return 9;
        String end = last.substring(last.lastIndexOf('.') + 1);
        boolean remark = last.startsWith("readme") || last.startsWith("license");
        return switch (end) {
            case "csv", "tsv", "tab", "psv" -> 0;
            case "xlsx", "xlsm", "xls", "xlsb", "ods", "fods" -> 1;
            case "gz" -> 2;
            case "txt", "dat", "data" -> remark ? 5 : 3;
            case "xml", "htm", "html" -> 4;
            case "pdf", "jpg", "jpeg", "png", "gif", "svg", "exe", "dll", "class", "zip", "rar", "7z", "md" -> 8;
            default -> 6;
        };
    }

    /** Takes one entry out. */
    static PrivateCopy extract(Path file, String entry, Checkpoint checkpoint) throws IOException {
        String name = String.valueOf(file.getFileName());
        try (ZipFile zip = open(file)) {
            ZipEntry found = zip.getEntry(entry);
            if (found == null) throw new ZipException("no such entry");
            long most = Math.min(MOST, Math.max(SMALL, RATIO * Math.max(1, found.getCompressedSize())));
            try (InputStream in = zip.getInputStream(found)) {
                return PrivateCopy.of(in, entry, most, checkpoint);
            } catch (PrivateCopy.TooMuch e) {
                String key = most < MOST ? "read.refused.unsafe.archive" : "read.refused.huge";
                throw new Refusal(Message.of(key, name), e);
            }
        } catch (ZipException e) {
            boolean locked = String.valueOf(e.getMessage()).contains("encrypted");
            throw new Refusal(Message.of(locked ? "read.refused.archive.password" : "read.refused.damaged", name), e);
        }
    }
}
