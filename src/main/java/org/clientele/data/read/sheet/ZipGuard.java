package org.clientele.data.read.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.clientele.data.read.grid.Merge;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;

/** Looks over a workbook's archive before any library opens it: bombs, tricks with names and XML that could do harm end here. */
final class ZipGuard {
    private static final int MAX_ENTRIES = 1_000;
    private static final long MAX_BYTES = 4L << 30;
    private static final long MAX_STRINGS = 1L << 30;
    private static final long SMALL = 50L << 20;
    private static final int RATIO = 100;
    private static final int RATIO_STRINGS = 200;
    private static final int PROLOG = 8_192;
    private static final Pattern SHEET = Pattern.compile("<(?:\\w+:)?sheet\\s[^>]*>");
    private static final Pattern RELATION = Pattern.compile("<(?:\\w+:)?Relationship\\s[^>]*>");

    private final String name;
    private final Checkpoint checkpoint;
    private final byte[] buffer = new byte[1 << 16];
    private final Map<String, Layout> layouts = new HashMap<>();
    private long total;
    private boolean date1904;
    private String workbook = "";
    private String relations = "";

    /** What the XML of a sheet says about its columns and merged cells, which the readers do not tell. */
    record Layout(List<int[]> hiddenColumns, List<Merge> merges) {
        static final Layout NONE = new Layout(List.of(), List.of());
    }

    /**
     * What a workbook's archive tells.
     *
     * @param date1904 whether its dates count from 1904
     * @param layouts of each sheet by its name
     */
    record Parts(boolean date1904, Map<String, Layout> layouts) {
        Layout layout(String sheet) {
            return layouts.getOrDefault(sheet, Layout.NONE);
        }
    }

    private ZipGuard(String name, Checkpoint checkpoint) {
        this.name = name;
        this.checkpoint = checkpoint;
    }

    /**
     * Passes a workbook or refuses it.
     *
     * @param known whether the same file has been passed before, so that only its names are looked at
     */
    static Parts pass(Path file, boolean known, Checkpoint checkpoint) throws IOException {
        ZipGuard guard = new ZipGuard(String.valueOf(file.getFileName()), checkpoint);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            guard.names(zip);
            for (var it = zip.entries().asIterator(); it.hasNext(); ) guard.part(zip, it.next(), known);
        }
        return new Parts(guard.date1904, guard.byName());
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

    private void part(ZipFile zip, ZipEntry entry, boolean known) throws IOException {
        String part = entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
        boolean strings = part.endsWith("sharedstrings.xml") || part.endsWith("sharedstrings.bin");
        boolean sheet = part.contains("worksheets/") && part.endsWith(".xml");
        if (!part.endsWith(".xml") && !part.endsWith(".rels") && !part.endsWith(".bin")) return;
        if (known && !part.endsWith("workbook.xml")) return;
        boolean lavish = strings || part.equals("content.xml");
        int ratio = lavish ? RATIO_STRINGS : RATIO;
        long packed = Math.max(1, entry.getCompressedSize());
        long size = 0;
        LayoutScan layout = new LayoutScan();
        StringBuilder text = new StringBuilder();
        boolean directory = part.endsWith("workbook.xml") || part.endsWith("workbook.xml.rels");
        try (InputStream in = zip.getInputStream(entry)) {
            int n = in.readNBytes(buffer, 0, buffer.length);
            if (!part.endsWith(".bin")) prolog(part, n);
            while (n > 0) {
                size += n;
                total += n;
                boolean bomb = size > SMALL && size / packed > ratio;
                if (bomb) throw Refusal.of("read.refused.unsafe", name);
                if (total > MAX_BYTES || strings && size > MAX_STRINGS) throw Refusal.of("read.refused.huge", name);
                if (sheet) layout.accept(buffer, n);
                if (directory && text.length() < SMALL)
                    text.append(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
                checkpoint.check();
                n = in.read(buffer, 0, buffer.length);
            }
        }
        if (sheet) layouts.put(part, layout.layout());
        if (part.endsWith("workbook.xml")) workbook = utf8(text);
        else if (directory) relations = utf8(text);
    }

    private static String utf8(StringBuilder bytes) {
        return new String(bytes.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /** No part of a workbook declares a document type; one that does wants entities to be resolved. */
    private void prolog(String part, int n) {
        String text = new String(buffer, 0, Math.min(n, PROLOG), StandardCharsets.ISO_8859_1).replace("\0", "");
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) throw Refusal.of("read.refused.unsafe", name);
        if (part.endsWith("workbook.xml")) {
            date1904 |= text.matches("(?s).*\\bdate1904=[\"'](1|true)[\"'].*");
        }
    }

    private Map<String, Layout> byName() {
        Map<String, String> targets = new HashMap<>();
        for (Matcher m = RELATION.matcher(relations); m.find(); ) {
            String target = attribute(m.group(), "Target");
            targets.put(attribute(m.group(), "Id"), target.substring(target.lastIndexOf('/') + 1));
        }
        Map<String, Layout> named = new HashMap<>();
        for (Matcher m = SHEET.matcher(workbook); m.find(); ) {
            String id = attribute(m.group(), "\\w+:id");
            String target = targets.getOrDefault(id, "").toLowerCase(Locale.ROOT);
            for (var e : layouts.entrySet()) {
                boolean same = !target.isEmpty() && e.getKey().endsWith("/" + target);
                if (same) named.put(plain(attribute(m.group(), "name")), e.getValue());
            }
        }
        return named;
    }

    private static String attribute(String element, String attribute) {
        Matcher m = Pattern.compile("\\s" + attribute + "\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')")
                .matcher(element);
        if (!m.find()) return "";
        return m.group(1) != null ? m.group(1) : m.group(2);
    }

    private static String plain(String xml) {
        String text = xml.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
        return text.replace("&apos;", "'").replace("&amp;", "&");
    }
}
