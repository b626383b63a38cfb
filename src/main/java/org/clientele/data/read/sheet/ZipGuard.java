package org.clientele.data.read.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;

/** Looks over a workbook's archive before any library opens it: bombs, tricks with names and XML that could do harm end here. */
final class ZipGuard {
    private static final int MAX_ENTRIES = 1_000;
    private static final long MAX_BYTES = 2L << 30;
    private static final long SMALL = 50L << 20;
    private static final int RATIO = 100;
    private static final int RATIO_STRINGS = 200;
    private static final int PROLOG = 8_192;

    private final String name;
    private final Checkpoint checkpoint;
    private final byte[] buffer = new byte[1 << 16];
    private long total;
    private boolean date1904;

    private ZipGuard(String name, Checkpoint checkpoint) {
        this.name = name;
        this.checkpoint = checkpoint;
    }

    /**
     * Passes a workbook or refuses it.
     *
     * @return whether its dates count from 1904
     */
    static boolean pass(Path file, Checkpoint checkpoint) throws IOException {
        ZipGuard guard = new ZipGuard(String.valueOf(file.getFileName()), checkpoint);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            guard.names(zip);
            for (var it = zip.entries().asIterator(); it.hasNext(); ) guard.part(zip, it.next());
        }
        return guard.date1904;
    }

    private void names(ZipFile zip) {
        if (zip.size() > MAX_ENTRIES) throw Refusal.of("read.refused.unsafe", name);
        Set<String> seen = new HashSet<>();
        for (var it = zip.entries().asIterator(); it.hasNext(); ) {
            String entry = it.next().getName().replace('\\', '/').toLowerCase(Locale.ROOT);
            boolean climbs = entry.startsWith("../") || entry.contains("/../");
            if (!seen.add(entry) || climbs) throw Refusal.of("read.refused.unsafe", name);
        }
    }

    private void part(ZipFile zip, ZipEntry entry) throws IOException {
        String part = entry.getName().toLowerCase(Locale.ROOT);
        if (!part.endsWith(".xml") && !part.endsWith(".rels")) return;
        int ratio = part.endsWith("sharedstrings.xml") ? RATIO_STRINGS : RATIO;
        long packed = Math.max(1, entry.getCompressedSize());
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            int n = in.readNBytes(buffer, 0, buffer.length);
            prolog(part, n);
            while (n > 0) {
                size += n;
                total += n;
                if (total > MAX_BYTES || size > SMALL && size / packed > ratio) {
                    throw Refusal.of(size / packed > ratio ? "read.refused.unsafe" : "read.refused.huge", name);
                }
                checkpoint.check();
                n = in.read(buffer, 0, buffer.length);
            }
        }
    }

    /** No part of a workbook declares a document type; one that does wants entities to be resolved. */
    private void prolog(String part, int n) {
        String text = new String(buffer, 0, Math.min(n, PROLOG), StandardCharsets.ISO_8859_1).replace("\0", "");
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) throw Refusal.of("read.refused.unsafe", name);
        if (part.endsWith("workbook.xml")) {
            date1904 |= text.matches("(?s).*\\bdate1904=[\"'](1|true)[\"'].*");
        }
    }
}
