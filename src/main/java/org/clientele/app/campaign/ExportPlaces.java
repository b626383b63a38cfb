package org.clientele.app.campaign;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.clientele.app.workbench.Workbench;

/** Remembers with the workbench in which folder the files of an export were put; the manifest does not say it. */
public final class ExportPlaces {
    private static final String KEY = "exports.place.";

    private ExportPlaces() {}

    /** The folder in which files of a workbench go. */
    public static Path usual(Workbench workbench) {
        return workbench.folder().resolve("exports");
    }

    static void remember(Workbench workbench, String exportId, Path folder) {
        workbench.shelf().put(KEY + exportId, folder.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The folder in which the files of that export were put; the usual one where it is not known. */
    static Path of(Workbench workbench, String exportId) {
        return workbench
                .shelf()
                .get(KEY + exportId)
                .map(kept -> Path.of(new String(kept, StandardCharsets.UTF_8)))
                .orElseGet(() -> usual(workbench));
    }
}
