package org.clientele.app.behaviour;

import java.util.List;
import org.clientele.analysis.overlap.OverlapResult;
import org.clientele.analysis.overlap.VennShape;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * What groups have in common, ready to be shown.
 *
 * @param result how many are in which
 * @param scope what it rests on
 * @param groups the groups, in the order of the result
 * @param venn the circles of two or three groups; null for more
 * @param headline the answer in one sentence
 */
public record OverlapPicture(
        OverlapResult result,
        Scope scope,
        List<KnownGroup> groups,
        @Nullable VennShape venn,
        Message headline) {
    public OverlapPicture {
        groups = List.copyOf(groups);
    }

    /** The names of the groups. */
    public List<Message> names() {
        return groups.stream().map(KnownGroup::name).toList();
    }
}
