package org.clientele.app.workbench;

import java.util.Optional;

/** Results that are kept with a workbench under a key: trained models, clusterings, settings. */
public interface Shelf {
    /** Keeps bytes under a key, replacing what was there, whole or not at all. */
    void put(String key, byte[] content);

    /** What is kept under that key. */
    Optional<byte[]> get(String key);

    /** Forgets the key. */
    void remove(String key);
}
