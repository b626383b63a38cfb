package org.clientele.app.intake;

import java.util.Map;
import java.util.Set;
import org.clientele.model.contact.Channel;

/**
 * What people have decided about permission for a whole list of customers; a row that says no wins over everything else.
 *
 * @param channels the decision for each channel; a channel that is not named was not asked for
 * @param refusals position of the column in which people say no, or -1
 * @param refused the values of that column that mean no, as {@link PermissionSurvey#key} writes them
 */
public record Permissions(Map<Channel, Permission> channels, int refusals, Set<String> refused) {
    public Permissions {
        channels = Map.copyOf(channels);
        refused = Set.copyOf(refused);
    }

    /** Nothing is known about anybody. */
    public static Permissions none() {
        return new Permissions(Map.of(), -1, Set.of());
    }

    /** Whether there is anything to note. */
    public boolean any() {
        return refusals >= 0 && !refused.isEmpty()
                || channels.values().stream().anyMatch(each -> !(each instanceof Permission.NotAsked));
    }
}
