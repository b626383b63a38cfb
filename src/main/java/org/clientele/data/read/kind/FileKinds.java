package org.clientele.data.read.kind;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.clientele.data.read.text.WideText;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;

/** Tells what a file is from its content; the name plays no part. */
public final class FileKinds {
    private static final int HEAD = 1 << 16;

    private FileKinds() {}

    /**
     * What a file is.
     *
     * @throws Refusal when there is no readable, non-empty file
     */
    public static FileKind of(Path file) {
        String name = String.valueOf(file.getFileName());
        if (!Files.exists(file)) throw Refusal.of("read.refused.missing", name);
        if (Files.isDirectory(file)) throw Refusal.of("read.refused.folder", name);
        if (!Files.isReadable(file)) throw Refusal.of("read.refused.unreadable", name);
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        } catch (IOException e) {
            throw new Refusal(Message.of("read.refused.unreadable", name), e);
        }
        if (head.length == 0) throw Refusal.of("read.refused.empty", name);
        if (starts(head, 0x1F, 0x8B)) return packed(head, name);
        FileKind kind = byMagic(head);
        if (kind == FileKind.ARCHIVE && starts(head, 'P', 'K')) return Archives.kind(file);
        if (kind == FileKind.XLS) return Archives.compound(file);
        return kind;
    }

    private static FileKind packed(byte[] head, String name) {
        byte[] inner = new byte[HEAD];
        int n = 0;
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(head))) {
            int k;
            while (n < inner.length && (k = in.read(inner, n, inner.length - n)) > 0) n += k;
        } catch (IOException e) {
            // the head of a larger file ends before its packed data do; a file that gives nothing at all is broken
            if (n == 0) return FileKind.DAMAGED;
        }
        if (n == 0) throw Refusal.of("read.refused.empty", name);
        FileKind kind = byMagic(Arrays.copyOf(inner, n));
        return kind == FileKind.TEXT ? FileKind.TEXT_GZIP : FileKind.GZIP;
    }

    private static FileKind byMagic(byte[] b) {
        if (starts(b, 'P', 'K', 3, 4) || starts(b, 'P', 'K', 5, 6)) return FileKind.ARCHIVE;
        if (starts(b, 0xD0, 0xCF, 0x11, 0xE0)) return FileKind.XLS;
        if (starts(b, 9, 8) && b.length > 4 && b[2] == 16
                || starts(b, 9, 0, 4)
                || starts(b, 9, 2, 6)
                || starts(b, 9, 4, 6)) return FileKind.XLS_OLD;
        if (starts(b, '%', 'P', 'D', 'F')) return FileKind.PDF;
        if (starts(b, 0x89, 'P', 'N', 'G')
                || starts(b, 0xFF, 0xD8, 0xFF)
                || starts(b, 'G', 'I', 'F', '8')
                || starts(b, 'I', 'I', '*', 0)
                || starts(b, 'M', 'M', 0, '*')
                || starts(b, 'R', 'I', 'F', 'F') && b.length > 12 && b[8] == 'W' && b[9] == 'E') return FileKind.IMAGE;
        if (starts(b, 'B', 'M') && b.length > 10 && b[6] == 0 && b[7] == 0 && b[8] == 0) return FileKind.IMAGE;
        if (starts(b, '{', '\\', 'r', 't', 'f')) return FileKind.DOCUMENT;
        if (starts(b, '7', 'z', 0xBC, 0xAF)
                || starts(b, 'R', 'a', 'r', '!')
                || starts(b, 0xFD, '7', 'z', 'X', 'Z')
                || starts(b, 'B', 'Z', 'h')
                || starts(b, 0x28, 0xB5, 0x2F, 0xFD)
                || b.length > 262 && new String(b, 257, 5, StandardCharsets.ISO_8859_1).equals("ustar"))
            return FileKind.ARCHIVE;
        return text(b);
    }

    private static FileKind text(byte[] b) {
        boolean marked = starts(b, 0xFF, 0xFE) || starts(b, 0xFE, 0xFF) || starts(b, 0, 0, 0xFE, 0xFF);
        FileKind markup = markup(b);
        if (markup != FileKind.TEXT || marked) return markup;
        int nuls = 0;
        int controls = 0;
        for (byte x : b) {
            if (x == 0) nuls++;
            else if (x >= 1 && x < 9 || x >= 14 && x < 32 && x != 0x1A && x != 0x1B || x == 127) controls++;
        }
        if (WideText.charset(b) != null) return FileKind.TEXT;
        if (nuls * 100L > b.length) return FileKind.BINARY;
        if (controls * 50L > b.length) return FileKind.BINARY;
        return FileKind.TEXT;
    }

    /** Web pages, XML and JSON, also in UTF-16. */
    private static FileKind markup(byte[] b) {
        StringBuilder s = new StringBuilder();
        for (int i = 0; i < b.length && s.length() < 4000; i++) {
            int c = b[i] & 0xFF;
            if (c == 0 || c >= 0xEF && i < 3) continue;
            if (s.isEmpty() && c <= ' ') continue;
            s.append((char) c);
        }
        String t = s.toString().toLowerCase(Locale.ROOT);
        if (t.startsWith("<!doctype html")
                || t.startsWith("<html")
                || t.startsWith("<table")
                || t.startsWith("<meta")
                || t.startsWith("<style")
                || t.startsWith("<body")
                || t.startsWith("<div")) return FileKind.HTML;
        if (t.startsWith("<?xml") || t.startsWith("<!--")) {
            if (t.contains("office:spreadsheet\"") || t.contains("excel.sheet")) return FileKind.SPREADSHEET_ML;
            if (t.contains("opendocument.spreadsheet")) return FileKind.ODS;
            return t.contains("<html") ? FileKind.HTML : FileKind.XML;
        }
        if (t.startsWith("{") || t.startsWith("[")) {
            String rest = t.substring(1).stripLeading();
            if (rest.startsWith("\"") && t.startsWith("{") && rest.contains("\":")
                    || rest.startsWith("{\"") && t.startsWith("[")
                    || t.startsWith("[")
                            && rest.startsWith("{")
                            && rest.substring(1).stripLeading().startsWith("\"")) return FileKind.JSON;
        }
        return FileKind.TEXT;
    }

    private static boolean starts(byte[] b, int... magic) {
        if (b.length < magic.length) return false;
        for (int i = 0; i < magic.length; i++) if ((b[i] & 0xFF) != magic[i]) return false;
        return true;
    }
}
