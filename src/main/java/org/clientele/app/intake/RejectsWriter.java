package org.clientele.app.intake;

import java.nio.file.Path;
import java.util.List;
import org.clientele.data.clean.RejectsFile;
import org.clientele.data.read.RawRow;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/** Writes the rows that are left out, when people have asked for that. */
final class RejectsWriter implements AutoCloseable {
    private final @Nullable RejectsFile file;
    private final @Nullable RejectsWish wish;

    private RejectsWriter(@Nullable RejectsFile file, @Nullable RejectsWish wish) {
        this.file = file;
        this.wish = wish;
    }

    static RejectsWriter of(@Nullable RejectsWish wish, List<String> header) {
        return new RejectsWriter(wish == null ? null : new RejectsFile(wish.file(), header), wish);
    }

    void add(RawRow row, Message reason) {
        if (file != null && wish != null) {
            file.add(row, wish.words().apply(reason));
        }
    }

    @Nullable
    Path finish() {
        return file == null ? null : file.finish();
    }

    @Override
    public void close() {
        if (file != null) {
            file.close();
        }
    }
}
