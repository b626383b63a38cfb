package org.clientele.store.folder;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Recognises folders that a cloud service copies away while a workbench is being written. */
public final class SyncedFolder {
    private record Service(String name, List<String> folders) {}

    /** By the beginning of a folder's name, in lower case. */
    private static final List<Service> SERVICES = List.of(
            new Service("OneDrive", List.of("onedrive")),
            new Service("Dropbox", List.of("dropbox")),
            new Service("iCloud Drive", List.of("icloud", "com~apple~clouddocs", "mobile documents")),
            new Service("Google Drive", List.of("google drive", "googledrive", "my drive")),
            new Service("Box", List.of("box sync")),
            new Service("Nextcloud", List.of("nextcloud", "owncloud")),
            new Service("坚果云", List.of("坚果云", "我的坚果云", "nutstore")),
            new Service("百度网盘", List.of("百度网盘", "百度云同步盘", "baidunetdisk", "baidusync")));

    private SyncedFolder() {}

    /** The service that keeps that path in step, if its name tells. */
    public static Optional<String> serviceOf(Path path) {
        for (Path part : path.toAbsolutePath()) {
            String name = part.toString().toLowerCase(Locale.ROOT);
            for (Service service : SERVICES) {
                if (service.folders().stream().anyMatch(name::startsWith)) {
                    return Optional.of(service.name());
                }
            }
        }
        return Optional.empty();
    }
}
