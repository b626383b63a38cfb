package org.clientele.analysis.experiment;

import java.util.ArrayList;
import java.util.List;
import org.clientele.analysis.numeric.FamilyError;

/** What a message changed in each of several groups of people, with the error kept over all of them. */
public final class GroupEffects {
    /** Groups with fewer people in an arm are not read. */
    public static final int LEAST = 100;

    private GroupEffects() {}

    /**
     * One group.
     *
     * @param name what it is called
     * @param control those of it who got no message
     * @param treated those who got one
     */
    public record Group(String name, Arm control, Arm treated) {
        /** Whether both arms have people enough. */
        public boolean large() {
            return control.people() >= LEAST && treated.people() >= LEAST;
        }
    }

    /**
     * A group that was read.
     *
     * @param group the group
     * @param effect its effect; its ordinary interval allows for one group only
     * @param adjustedP its anytime p-value after Holm
     * @param differs whether the message changed something for certain, over all groups
     */
    public record Told(Group group, Effect effect, double adjustedP, boolean differs) {}

    /** The groups large enough to be read, in their order.
     *
     * @param planned people planned for in all arms together; 0 when nobody said */
    public static List<Told> of(List<Group> groups, double alpha, long planned) {
        List<Group> large = groups.stream().filter(Group::large).toList();
        List<Effect> effects = new ArrayList<>();
        for (Group group : large) {
            long people = planned == 0 ? Anytime.PLANNED : Math.max(2, planned / Math.max(1, large.size()));
            effects.add(Effect.of(group.control(), group.treated(), alpha, people));
        }
        double[] adjusted = FamilyError.adjusted(
                effects.stream().mapToDouble(Effect::anytimeP).toArray());
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < large.size(); i++) {
            told.add(new Told(large.get(i), effects.get(i), adjusted[i], adjusted[i] <= alpha));
        }
        return told;
    }
}
