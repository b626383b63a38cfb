package org.clientele.app.watch;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a watched file has come in.
 *
 * @param position bytes from its beginning that have come in
 * @param sha256 hash of these bytes
 * @param batches the batches that brought them in
 * @param fingerprint what tells its columns from others; empty while nobody knows
 * @param intent what is being brought in: if the ledger has a batch of that hash it has come in, otherwise not
 */
record FileMark(
        long position,
        String sha256,
        List<Long> batches,
        String fingerprint,
        @Nullable Intent intent) {
    FileMark {
        batches = List.copyOf(batches);
    }

    /**
     * A part on its way in.
     *
     * @param position where it ends
     * @param sha256 hash of the file up to there
     * @param anew whether it is a whole file in place of what was there before
     */
    record Intent(long position, String sha256, boolean anew) {}

    /** A file of which nothing has come in. */
    static FileMark none() {
        return new FileMark(0, "", List.of(), "", null);
    }

    FileMark intending(Intent next) {
        return new FileMark(position, sha256, batches, fingerprint, next);
    }

    /**
     * The mark when what was intended has come in.
     *
     * @param batch the batch, 0 when it changed nothing
     * @param knew whether rows of it were there already, so that the file still holds what earlier batches brought in
     */
    FileMark arrived(Intent arrived, long batch, String columns, boolean knew) {
        Set<Long> all = new LinkedHashSet<>(arrived.anew() && !knew ? List.of() : batches);
        if (batch > 0) {
            all.add(batch);
        }
        return new FileMark(arrived.position(), arrived.sha256(), List.copyOf(all), columns, null);
    }

    /** The mark of a file whose rows other batches have brought in too. */
    FileMark with(List<Long> others) {
        Set<Long> all = new LinkedHashSet<>(batches);
        all.addAll(others);
        return new FileMark(position, sha256, List.copyOf(all), fingerprint, intent);
    }

    /** The mark of a file whose columns may be others from now on. */
    FileMark withoutColumns() {
        return new FileMark(position, sha256, batches, "", intent);
    }
}
