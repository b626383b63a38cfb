package org.clientele.ui.campaign;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.group.Segment;
import org.clientele.model.rule.GroupMix;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Verbatim;

/** The groups whose people a campaign is for, and those whose people it leaves out. */
final class MixViewModel {
    private final BuilderViewModel model;
    private List<GroupChoice> choices = List.of();

    MixViewModel(BuilderViewModel model) {
        this.model = model;
    }

    /** The groups there are now. */
    void choices(List<GroupChoice> now) {
        choices = List.copyOf(now);
    }

    /** What the campaign is for. */
    GroupMix mix() {
        return GroupMix.of(model.spec().get().target().segment());
    }

    /** The groups that are not named yet. */
    List<GroupChoice> others() {
        GroupMix mix = mix();
        return choices.stream()
                .filter(choice ->
                        !mix.any().contains(choice.segment()) && !mix.none().contains(choice.segment()))
                .toList();
    }

    /** What a group of the mix is called. */
    Message name(Segment segment) {
        CampaignSpec.Target target = model.spec().get().target();
        return choices.stream()
                .filter(choice -> choice.segment().equals(segment))
                .map(GroupChoice::name)
                .findFirst()
                .orElseGet(() -> segment.equals(target.segment())
                        ? GroupChoice.nameOf(segment, target.said())
                        : segment instanceof Segment.FixedList(List<Integer> ids)
                                ? Message.of("campaignview.mix.list", ids.size())
                                : GroupChoice.nameOf(
                                        segment, model.bench().words().apply(Message.of("campaignview.mix.group"))));
    }

    /** The people of that group get it, too. */
    void add(GroupChoice group) {
        change(mix -> mix.with(group.segment()));
    }

    /** The people of that group do not get it. */
    void leaveOut(GroupChoice group) {
        change(mix -> mix.without(group.segment()));
    }

    /** As if that group had never been named. */
    void forget(Segment group) {
        change(mix -> mix.forgetting(group));
    }

    private void change(UnaryOperator<GroupMix> how) {
        GroupMix before = mix();
        GroupMix now = how.apply(before);
        if (!now.equals(before)) {
            model.aim(new GroupChoice(GroupChoice.Kind.SAVED, now.segment(), Verbatim.of(said(now)), 0));
        }
    }

    private String said(GroupMix mix) {
        return names(mix.any(), " + ")
                + mix.none().stream().map(out -> " − " + word(out)).collect(Collectors.joining());
    }

    private String names(List<Segment> groups, String between) {
        return groups.stream().map(this::word).collect(Collectors.joining(between));
    }

    private String word(Segment segment) {
        return model.bench().words().apply(name(segment));
    }
}
