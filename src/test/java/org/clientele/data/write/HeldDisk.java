package org.clientele.data.write;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardOpenOption;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A disk as Windows has it, where a file that another program holds open can be neither written, nor replaced, nor
 * removed, and at times not even read; everything else happens on the real disk.
 */
public final class HeldDisk extends FileSystemProvider {
    private final FileSystem real = FileSystems.getDefault();
    private final FileSystem system = new Volume();
    private final Map<Path, Boolean> held = new ConcurrentHashMap<>();
    private Consumer<Path> beforeWriting = path -> {};

    /** The same place, seen as on this disk. */
    public Path path(Path path) {
        return (Path) Proxy.newProxyInstance(
                HeldDisk.class.getClassLoader(), new Class<?>[] {Path.class}, new Wrapped(this, bare(path)));
    }

    /** Another program has the file open from now on.
     *
     * @param alone whether nobody else may even read it */
    public void hold(Path path, boolean alone) {
        held.put(bare(path).toAbsolutePath(), alone);
    }

    /** The other program has closed its file. */
    public void release() {
        held.clear();
    }

    /** What happens each time before a file is opened to be written. */
    public void beforeWriting(Consumer<Path> happens) {
        beforeWriting = happens;
    }

    private static Path bare(Path path) {
        return Proxy.isProxyClass(path.getClass()) && Proxy.getInvocationHandler(path) instanceof Wrapped wrapped
                ? wrapped.path()
                : path;
    }

    /** The real place, when nobody is in the way. */
    private Path free(Path path, boolean toRead) throws FileSystemException {
        Path place = bare(path);
        Boolean alone = held.get(place.toAbsolutePath());
        if (alone != null && (alone || !toRead)) {
            throw new FileSystemException(place.toString(), null, "Der Prozess kann nicht auf die Datei zugreifen");
        }
        return place;
    }

    private Path opened(Path path, Set<? extends OpenOption> options) throws IOException {
        boolean writes = options.contains(StandardOpenOption.WRITE) || options.contains(StandardOpenOption.APPEND);
        if (writes) {
            beforeWriting.accept(bare(path));
        }
        return free(path, !writes);
    }

    private record Wrapped(HeldDisk disk, Path path) implements InvocationHandler {
        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] given) throws Throwable {
            if (method.getName().equals("getFileSystem")) {
                return disk.system;
            }
            Object[] arguments = given == null ? new Object[0] : given.clone();
            for (int i = 0; i < arguments.length; i++) {
                if (arguments[i] instanceof Path other) {
                    arguments[i] = bare(other);
                }
            }
            try {
                Object result = method.invoke(path, arguments);
                return result instanceof Path place ? disk.path(place) : result;
            } catch (InvocationTargetException failed) {
                throw Objects.requireNonNull(failed.getCause());
            }
        }
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        return FileChannel.open(opened(path, options), options, attributes);
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return Files.newByteChannel(opened(path, options), options, attributes);
    }

    @Override
    public void delete(Path path) throws IOException {
        Files.delete(free(path, false));
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) throws IOException {
        Files.copy(free(source, true), free(target, false), options);
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        Files.move(free(source, false), free(target, false), options);
    }

    @Override
    public void createLink(Path link, Path existing) throws IOException {
        Files.createLink(bare(link), bare(existing));
    }

    @Override
    @SuppressWarnings("StreamResourceLeak") // whoever asked for it closes it
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        return Files.newDirectoryStream(bare(folder), filter);
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        Files.createDirectory(bare(folder), attributes);
    }

    @Override
    public boolean isSameFile(Path one, Path other) throws IOException {
        return Files.isSameFile(bare(one), bare(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return Files.isHidden(bare(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return Files.getFileStore(bare(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        real.provider().checkAccess(bare(path), modes);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        return real.provider().getFileAttributeView(bare(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        return Files.readAttributes(bare(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String names, LinkOption... options) throws IOException {
        return Files.readAttributes(bare(path), names, options);
    }

    @Override
    public void setAttribute(Path path, String name, Object value, LinkOption... options) throws IOException {
        Files.setAttribute(bare(path), name, value, options);
    }

    @Override
    public String getScheme() {
        return "held";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
        return system;
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return system;
    }

    @Override
    public Path getPath(URI uri) {
        return path(Path.of(uri));
    }

    private final class Volume extends FileSystem {
        @Override
        public FileSystemProvider provider() {
            return HeldDisk.this;
        }

        @Override
        public void close() {
            release();
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public boolean isReadOnly() {
            return false;
        }

        @Override
        public String getSeparator() {
            return real.getSeparator();
        }

        @Override
        public Iterable<Path> getRootDirectories() {
            return real.getRootDirectories();
        }

        @Override
        public Iterable<FileStore> getFileStores() {
            return real.getFileStores();
        }

        @Override
        public Set<String> supportedFileAttributeViews() {
            return real.supportedFileAttributeViews();
        }

        @Override
        public Path getPath(String first, String... more) {
            return path(real.getPath(first, more));
        }

        @Override
        public PathMatcher getPathMatcher(String pattern) {
            return real.getPathMatcher(pattern);
        }

        @Override
        public UserPrincipalLookupService getUserPrincipalLookupService() {
            return real.getUserPrincipalLookupService();
        }

        @Override
        public WatchService newWatchService() throws IOException {
            return real.newWatchService();
        }
    }
}
