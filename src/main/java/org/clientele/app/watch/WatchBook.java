package org.clientele.app.watch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientele.app.workbench.Shelf;
import org.clientele.model.table.TableKind;
import org.jspecify.annotations.Nullable;

/** What a workbench remembers of the places it watches, and how far each of their files has come in. */
final class WatchBook {
    private static final String KEY = "watch.places";
    private static final int FORM = 1;

    private final Shelf shelf;
    private final List<WatchedPlace> places = new ArrayList<>();
    private final Map<String, FileMark> marks = new LinkedHashMap<>();

    /** What is remembered; nothing when it was written in a form that is not known here. */
    WatchBook(Shelf shelf) {
        this.shelf = shelf;
        shelf.get(KEY).ifPresent(this::read);
    }

    synchronized List<WatchedPlace> places() {
        return List.copyOf(places);
    }

    /** Remembers a place; one with the same path and kind is replaced. */
    synchronized void put(WatchedPlace place) {
        int at = at(place);
        if (at < 0) {
            places.add(place);
        } else {
            places.set(at, place);
        }
        keep();
    }

    /** Forgets a place and how far its files have come in. */
    synchronized void remove(WatchedPlace place) {
        int at = at(place);
        if (at >= 0) {
            places.remove(at);
        }
        marks.keySet().removeIf(file -> of(file, place));
        keep();
    }

    synchronized FileMark mark(WatchedPlace place, Path file) {
        return marks.getOrDefault(key(place, file), FileMark.none());
    }

    synchronized void mark(WatchedPlace place, Path file, FileMark mark) {
        marks.put(key(place, file), mark);
        keep();
    }

    private int at(WatchedPlace place) {
        for (int i = 0; i < places.size(); i++) {
            if (same(places.get(i), place)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether it is the same place, however it is begun. */
    static boolean same(WatchedPlace a, WatchedPlace b) {
        return a.path().equals(b.path()) && a.kind() == b.kind();
    }

    private static String key(WatchedPlace place, Path file) {
        return place.kind() + "\n" + file.toAbsolutePath().normalize();
    }

    private static boolean of(String key, WatchedPlace place) {
        String start = place.kind() + "\n";
        return key.startsWith(start) && Path.of(key.substring(start.length())).startsWith(place.path());
    }

    private void read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != FORM) {
                return;
            }
            for (int n = in.readInt(); n > 0; n--) {
                places.add(new WatchedPlace(Path.of(in.readUTF()), TableKind.valueOf(in.readUTF()), in.readBoolean()));
            }
            for (int n = in.readInt(); n > 0; n--) {
                marks.put(in.readUTF(), readMark(in));
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            places.clear();
            marks.clear();
        }
    }

    private static FileMark readMark(DataInputStream in) throws IOException {
        long position = in.readLong();
        String sha256 = in.readUTF();
        List<Long> batches = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            batches.add(in.readLong());
        }
        String fingerprint = in.readUTF();
        FileMark.@Nullable Intent intent =
                in.readBoolean() ? new FileMark.Intent(in.readLong(), in.readUTF(), in.readBoolean()) : null;
        return new FileMark(position, sha256, batches, fingerprint, intent);
    }

    private void keep() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(FORM);
            out.writeInt(places.size());
            for (WatchedPlace place : places) {
                out.writeUTF(place.path().toString());
                out.writeUTF(place.kind().name());
                out.writeBoolean(place.withWorkbench());
            }
            out.writeInt(marks.size());
            for (Map.Entry<String, FileMark> entry : marks.entrySet()) {
                out.writeUTF(entry.getKey());
                write(out, entry.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        shelf.put(KEY, bytes.toByteArray());
    }

    private static void write(DataOutputStream out, FileMark mark) throws IOException {
        out.writeLong(mark.position());
        out.writeUTF(mark.sha256());
        out.writeInt(mark.batches().size());
        for (long batch : mark.batches()) {
            out.writeLong(batch);
        }
        out.writeUTF(mark.fingerprint());
        Optional<FileMark.Intent> intent = Optional.ofNullable(mark.intent());
        out.writeBoolean(intent.isPresent());
        if (intent.isPresent()) {
            out.writeLong(intent.get().position());
            out.writeUTF(intent.get().sha256());
            out.writeBoolean(intent.get().anew());
        }
    }
}
