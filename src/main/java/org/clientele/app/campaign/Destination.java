package org.clientele.app.campaign;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What kind of place a file goes to, as far as that can be told. */
public enum Destination {
    /** A disk of this computer that is encrypted. */
    ENCRYPTED,
    /** A disk of this computer of which we cannot see whether it is encrypted. */
    LOCAL,
    /** A folder that a service copies to other computers. */
    CLOUD,
    /** A stick or card that can be taken away. */
    REMOVABLE,
    /** A disk of another computer. */
    NETWORK;

    private static final Pattern CLOUD_FOLDER = Pattern.compile(
            "(?i)(onedrive|dropbox|google ?drive|my drive|com~apple~clouddocs|icloud ?drive|nextcloud|owncloud|box sync"
                    + "|nutstore|坚果云|我的坚果云|baidusyncdisk|百度网盘|wps云盘|wpsdrive|腾讯微云|weiyun|mega ?sync|pcloud ?drive"
                    + "|proton ?drive|syncthing)(?![\\p{L}\\p{N}]).*");
    private static final List<String> NETWORK_TYPES = List.of(
            "nfs", "nfs4", "cifs", "smb", "smbfs", "smb2", "smb3", "afpfs", "webdav", "davfs", "sshfs", "fuse.sshfs");
    private static final List<String> MOUNTED = List.of("/media/", "/run/media/", "/volumes/");

    /**
     * What can be asked of a disk.
     *
     * @param name its name, such as {@code /dev/mapper/luks-1}
     * @param type the kind of its file system
     * @param removable whether the system says that it can be taken away
     * @param encrypted whether the system says that it is encrypted
     */
    record Disk(String name, String type, boolean removable, boolean encrypted) {}

    /** The word for it in keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of place of a file that is there or will be. */
    public static Destination of(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        while (folder != null && !Files.isDirectory(folder)) {
            folder = folder.getParent();
        }
        return of(file.toAbsolutePath(), folder == null ? null : disk(folder));
    }

    static Destination of(Path file, @Nullable Disk disk) {
        for (Path part : file) {
            if (CLOUD_FOLDER.matcher(part.toString()).matches()) {
                return CLOUD;
            }
        }
        String where = file.toString().replace('\\', '/').toLowerCase(Locale.ROOT);
        if (where.startsWith("//")
                || disk != null && NETWORK_TYPES.contains(disk.type().toLowerCase(Locale.ROOT))) {
            return NETWORK;
        }
        if (disk != null && disk.removable() || MOUNTED.stream().anyMatch(where::startsWith)) {
            return REMOVABLE;
        }
        return disk != null && disk.encrypted() ? ENCRYPTED : LOCAL;
    }

    private static @Nullable Disk disk(Path folder) {
        try {
            FileStore store = Files.getFileStore(folder);
            return new Disk(store.name(), store.type(), isRemovable(store), isEncrypted(store.name()));
        } catch (IOException | UnsupportedOperationException unknown) {
            return null;
        }
    }

    /** Windows says it; other systems mount what can be taken away in folders of its own. */
    private static boolean isRemovable(FileStore store) throws IOException {
        try {
            return Boolean.TRUE.equals(store.getAttribute("volume:isRemovable"));
        } catch (UnsupportedOperationException elsewhere) {
            return false;
        }
    }

    /** Linux says it of disks that are mapped; of others nobody does who is not the administrator. */
    private static boolean isEncrypted(String name) throws IOException {
        if (!name.startsWith("/dev/") || !Files.exists(Path.of(name))) {
            return false;
        }
        Path device = Path.of(name);
        Path mapped = Path.of("/sys/class/block")
                .resolve(String.valueOf(device.toRealPath().getFileName()))
                .resolve("dm/uuid");
        return Files.isReadable(mapped) && Files.readString(mapped).startsWith("CRYPT-");
    }
}
