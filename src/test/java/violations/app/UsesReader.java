package violations.app;

import violations.data.read.ShowsLibrary;

/** Makes a reader's public face visible to another room. */
public final class UsesReader {
    int width(ShowsLibrary reader) {
        return reader.width();
    }
}
