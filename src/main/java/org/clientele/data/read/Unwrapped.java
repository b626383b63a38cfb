package org.clientele.data.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;

/** A file with some of its wrappings taken off; what was in them lies in a private copy until this is closed. */
final class Unwrapped implements AutoCloseable {
    private static final long MOST = 4L << 30;

    private final Path path;
    private final List<Route.Layer> layers;
    private final @Nullable Password password;
    private final @Nullable PrivateCopy copy;

    private Unwrapped(Path path, List<Route.Layer> layers, @Nullable Password password, @Nullable PrivateCopy copy) {
        this.path = path;
        this.layers = List.copyOf(layers);
        this.password = password;
        this.copy = copy;
    }

    /** A file as it is. */
    static Unwrapped of(Path file, @Nullable Password password) {
        return new Unwrapped(file, List.of(), password, null);
    }

    Path path() {
        return path;
    }

    String name() {
        return String.valueOf(path.getFileName());
    }

    List<Route.Layer> layers() {
        return layers;
    }

    @Nullable
    Password password() {
        return password;
    }

    /** The same with one wrapping less; has to be closed too. */
    Unwrapped without(Route.Layer layer, Checkpoint checkpoint) throws IOException {
        List<Route.Layer> more = new ArrayList<>(layers);
        more.add(layer);
        PrivateCopy inner = switch (layer) {
            case Route.Layer.Gzip() -> gzip(checkpoint);
            case Route.Layer.Zip(String entry) -> ZipTables.extract(path, entry, checkpoint);
            case Route.Layer.Locked() -> unlocked(checkpoint);
        };
        return new Unwrapped(inner.file(), more, password, inner);
    }

    private PrivateCopy gzip(Checkpoint checkpoint) throws IOException {
        String name = name().toLowerCase(java.util.Locale.ROOT).endsWith(".gz")
                ? name().substring(0, name().length() - 3)
                : name();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(path), 1 << 16)) {
            return PrivateCopy.of(in, name, MOST, checkpoint);
        } catch (PrivateCopy.TooMuch e) {
            throw new Refusal(Message.of("read.refused.huge", name()), e);
        }
    }

    /** Unlocks a workbook; the password that Excel takes when it only guards against writing opens by itself. */
    private PrivateCopy unlocked(Checkpoint checkpoint) throws IOException {
        try (POIFSFileSystem ole = new POIFSFileSystem(path.toFile(), true)) {
            Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(ole));
            boolean open = decryptor.verifyPassword(Decryptor.DEFAULT_PASSWORD);
            if (!open && password == null) throw Refusal.of("read.refused.password", name());
            if (!open && password != null && !decryptor.verifyPassword(password.letters()))
                throw Refusal.of("read.refused.password.wrong", name());
            try (InputStream in = decryptor.getDataStream(ole)) {
                return PrivateCopy.of(in, name(), MOST, checkpoint);
            }
        } catch (GeneralSecurityException | EncryptedDocumentException e) {
            throw new Refusal(Message.of("read.refused.password.kind", name()), e);
        } catch (Refusal | org.clientele.model.run.Cancelled e) {
            throw e;
        } catch (RuntimeException e) {
            throw new Refusal(Message.of("read.refused.damaged", name()), e);
        }
    }

    @Override
    public void close() {
        if (copy != null) copy.close();
    }
}
