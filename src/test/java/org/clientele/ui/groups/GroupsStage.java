package org.clientele.ui.groups;

import org.clientele.app.groups.Analyses;
import org.clientele.app.jobs.JobRunner;
import org.clientele.app.session.Session;
import org.clientele.model.text.Message;
import org.clientele.ui.Fx;
import org.clientele.ui.PageStage;
import org.clientele.ui.kit.desk.Page;
import org.clientele.ui.theme.Icon;
import org.jspecify.annotations.Nullable;

/** A window with Home, the groups page on a real workbench, and pages that remember what they were given. */
final class GroupsStage extends PageStage {
    private final GroupsViewModel model;

    private GroupsStage(Session session, JobRunner jobs) {
        super(session);
        model = new GroupsViewModel(session, new Analyses(), jobs, desk(), language()::now);
        show(
                1280,
                800,
                home(),
                customers(),
                new Page(
                        "groups",
                        Icon.GROUPS,
                        Message.of("groupsview.title"),
                        () -> new GroupsView(shell().kit(), model)),
                campaigns());
    }

    static GroupsStage of(Session session, JobRunner jobs) {
        return Fx.get(() -> new GroupsStage(session, jobs));
    }

    static GroupsStage of(Session session) {
        return of(session, direct());
    }

    GroupsViewModel model() {
        return model;
    }

    /** What the campaigns page was given. */
    @Nullable
    Object campaigned() {
        return Fx.get(() -> given("campaigns"));
    }

    /** What the customers page was given. */
    @Nullable
    Object looked() {
        return Fx.get(() -> given("customers"));
    }
}
