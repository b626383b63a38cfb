package org.clientele.ui.kit.desk;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks people for a file or a folder: with the windows of the system, or, in a test, whoever stands in for them. */
public interface FileChoice {
    /** A file to read, null when nobody chose one. */
    @Nullable
    Path open(FileWanted wanted);

    /** Files to read, none when nobody chose any. */
    List<Path> several(FileWanted wanted);

    /** A file to write, null when nobody chose one. */
    @Nullable
    Path save(FileWanted wanted);

    /** A folder, null when nobody chose one. */
    @Nullable
    Path folder(FileWanted wanted);
}
