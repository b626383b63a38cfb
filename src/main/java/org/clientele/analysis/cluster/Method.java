package org.clientele.analysis.cluster;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.clientele.analysis.cluster.tree.Linkage;
import org.jspecify.annotations.Nullable;

/** The ways in which groups of similar customers can be looked for. */
public enum Method {
    /** Around middles: k-means. */
    KMEANS(null),
    /** A tree of even, round groups. */
    WARD(Linkage.WARD),
    /** A tree by the mean distance. */
    AVERAGE(Linkage.AVERAGE),
    /** A tree by the farthest members. */
    COMPLETE(Linkage.COMPLETE),
    /** A tree by the nearest members. */
    SINGLE(Linkage.SINGLE),
    /** Groups with overlap: a mixture of normal distributions. */
    MIXTURE(null),
    /** Crowds of one density, and loners. */
    DBSCAN(null),
    /** Crowds of any density, and loners. */
    HDBSCAN(null);

    private final @Nullable Linkage linkage;

    Method(@Nullable Linkage linkage) {
        this.linkage = linkage;
    }

    /** How a tree joins groups; none for methods without a tree. */
    public Optional<Linkage> linkage() {
        return Optional.ofNullable(linkage);
    }

    /** Whether the number of groups can be chosen; crowds have the number they have. */
    public boolean numbered() {
        return this != DBSCAN && this != HDBSCAN;
    }

    /** The word for this method on the command line and in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its name for people. */
    public String textKey() {
        return "cluster.method." + word();
    }

    /** The method of that word. */
    public static Optional<Method> ofWord(String word) {
        return Arrays.stream(values())
                .filter(method -> method.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
