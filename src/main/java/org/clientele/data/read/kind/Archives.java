package org.clientele.data.read.kind;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Looks inside zip archives and OLE2 compound files for what they hold. */
final class Archives {
    private Archives() {}

    /** What a zip archive is. */
    static FileKind kind(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry declared = zip.getEntry("mimetype");
            if (declared != null) {
                try (InputStream in = zip.getInputStream(declared)) {
                    String type = new String(in.readNBytes(100), StandardCharsets.US_ASCII);
                    if (type.contains("opendocument.spreadsheet")) return FileKind.ODS;
                    if (type.contains("opendocument") || type.contains("epub")) return FileKind.DOCUMENT;
                }
            }
            boolean types = false;
            boolean workbook = false;
            boolean binary = false;
            boolean document = false;
            for (var it = zip.entries().asIterator(); it.hasNext(); ) {
                String name = it.next().getName().replace('\\', '/').toLowerCase(Locale.ROOT);
                if (name.startsWith("/")) name = name.substring(1);
                types |= name.equals("[content_types].xml");
                workbook |= name.endsWith("workbook.xml") || name.startsWith("xl/worksheets/");
                binary |= name.equals("xl/workbook.bin");
                document |= name.startsWith("word/") || name.startsWith("ppt/") || name.startsWith("visio/");
            }
            if (binary) return FileKind.XLSB;
            if (workbook) return FileKind.XLSX;
            if (document) return FileKind.DOCUMENT;
            return types ? FileKind.XLSX : FileKind.ZIP;
        } catch (java.util.zip.ZipException e) {
            // the names of an archive packed in another encoding are no UTF-8; workbooks have plain names
            return String.valueOf(e.getMessage()).contains("bad entry name") ? FileKind.ZIP : FileKind.DAMAGED;
        } catch (IOException | RuntimeException e) {
            return FileKind.DAMAGED;
        }
    }

    /** What an OLE2 compound file is. */
    static FileKind compound(Path file) {
        try (POIFSFileSystem ole = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = ole.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) return FileKind.PASSWORD;
            if (root.hasEntryCaseInsensitive("Workbook")) return FileKind.XLS;
            if (root.getEntryNames().contains("BOOK")) return FileKind.XLS; // so written by some programs of today
            if (root.hasEntryCaseInsensitive("Book")) return FileKind.XLS_OLD;
            if (root.hasEntryCaseInsensitive("WordDocument") || root.hasEntryCaseInsensitive("PowerPoint Document"))
                return FileKind.DOCUMENT;
            return FileKind.BINARY;
        } catch (IOException | RuntimeException e) {
            return FileKind.DAMAGED;
        }
    }
}
