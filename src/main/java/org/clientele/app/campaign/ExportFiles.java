package org.clientele.app.campaign;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.IntFunction;
import org.clientele.data.target.Limits;
import org.clientele.data.target.TargetFile;
import org.clientele.data.write.CellType;
import org.clientele.data.write.Column;
import org.clientele.data.write.Hash;
import org.clientele.data.write.PartFiles;
import org.clientele.data.write.PendingSet;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.contact.Channel;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;

/** Writes the files of an export, each read back before it counts; none has its name yet. */
final class ExportFiles {
    private static final String SHEET = "Sheet1";

    private final PendingSet set;
    private final FileNames names;
    private final FileColumns columns;
    private final Checkpoint checkpoint;
    private final List<Written> written = new ArrayList<>();

    ExportFiles(PendingSet set, FileNames names, FileColumns columns, Checkpoint checkpoint) {
        this.set = set;
        this.names = names;
        this.columns = columns;
        this.checkpoint = checkpoint;
    }

    /**
     * A file that was written.
     *
     * @param slice who is in it; null for the list of those who said stop
     * @param part the file
     */
    record Written(Slices.@Nullable Slice slice, PartFiles.Part part) {
        String name() {
            return String.valueOf(part.file().target().getFileName());
        }

        String sha256() {
            return part.written().sha256();
        }
    }

    /**
     * Writes everybody's row.
     *
     * @throws Refusal when the target takes fewer columns or one file only, or the people written are not those meant
     */
    void write(CampaignSpec spec, CustomerSet people) {
        TargetFile target = columns.target();
        List<Column> heads = columns.columns();
        Limits limits = target.limits();
        if (heads.size() > limits.columns()) {
            throw Refusal.of("export.limit.columns", heads.size(), limits.columns());
        }
        PartFiles parts = new PartFiles(set, shape(target, heads), checkpoint);
        long rows = 0;
        for (Slices.Slice slice : Slices.of(people, columns, spec.file().splits())) {
            IntFunction<String> name = number -> names.of(slice, number);
            for (PartFiles.Part part : parts.write(names.folder(), name, rows(slice.people(), columns::row))) {
                written.add(new Written(slice, part));
                rows += part.written().rows();
            }
        }
        if (rows != people.size()) {
            throw Refusal.of("export.readback", written.getFirst().name(), people.size(), rows);
        }
    }

    /** Writes the e-mail addresses of those who said stop, for a target that takes them as a list of its own. */
    void writeStops(Facts facts) {
        String heading = columns.target().stops();
        if (heading == null) {
            return;
        }
        int[] stopped = facts.permissions()
                .stopped(Channel.EMAIL)
                .and(facts.people().mailable())
                .toArray();
        List<Column> one = List.of(new Column(heading, CellType.EMAIL));
        PartFiles parts = new PartFiles(set, shape(columns.target(), one), checkpoint);
        IntFunction<String> name = number -> number == 0 ? names.stops() : number + "-" + names.stops();
        for (PartFiles.Part part : parts.write(
                names.folder(),
                name,
                rows(stopped, customer -> List.of(facts.people().email().get(customer))))) {
            written.add(new Written(null, part));
        }
    }

    private PartFiles.Shape shape(TargetFile target, List<Column> heads) {
        Limits limits = target.limits();
        return new PartFiles.Shape(
                target.format().isBook() ? SHEET : null,
                columns.style(),
                heads,
                limits.rows(),
                limits.bytes(),
                limits.several());
    }

    /** The files in their order. */
    List<Written> written() {
        return written;
    }

    /** The hash of the one file; of several the hash of the list of their hashes and names. */
    String sha256() {
        if (written.size() == 1) {
            return written.getFirst().sha256();
        }
        StringBuilder list = new StringBuilder();
        for (Written file : written) {
            list.append(file.sha256()).append("  ").append(file.name()).append('\n');
        }
        return Hash.sha256(list.toString());
    }

    private static Iterable<List<String>> rows(int[] people, IntFunction<List<String>> row) {
        return () -> new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < people.length;
            }

            @Override
            public List<String> next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return row.apply(people[next++]);
            }
        };
    }
}
