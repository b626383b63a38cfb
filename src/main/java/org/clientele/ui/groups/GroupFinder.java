package org.clientele.ui.groups;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.clientele.app.notice.Texts;
import org.clientele.app.session.Session;
import org.clientele.model.group.Picked;
import org.clientele.model.group.RfmGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.group.Stage;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.kit.desk.Find;
import org.clientele.ui.kit.desk.Finder;
import org.clientele.ui.theme.Icon;

/** Offers groups to the find box: the saved ones, the stages and the groups of recency, frequency and money. */
public final class GroupFinder implements Finder {
    private final Session session;
    private final Desk desk;
    private final List<Texts> languages = List.of(Texts.of(Locale.ENGLISH), Texts.of(Locale.SIMPLIFIED_CHINESE));

    /** Groups of the workbench that is shown. */
    public GroupFinder(Session session, Desk desk) {
        this.session = session;
        this.desk = desk;
    }

    @Override
    public List<Find> find(String typed, int most) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return session.shown().stream()
                .flatMap(shown -> Stream.concat(
                        shown.workbench().groups().all().stream()
                                .filter(group ->
                                        group.name().toLowerCase(Locale.ROOT).contains(wanted))
                                .map(group -> line(
                                        new Picked(group.segment(), Verbatim.of(group.name())),
                                        Message.of("groupsview.find.saved", group.size()))),
                        ready().filter(group -> languages.stream()
                                        .anyMatch(texts -> texts.text(group.name())
                                                .toLowerCase(Locale.ROOT)
                                                .contains(wanted)))
                                .map(group -> line(group, Message.of("groupsview.find.ready")))))
                .limit(most)
                .toList();
    }

    private static Stream<Picked> ready() {
        return Stream.concat(
                Arrays.stream(Stage.values())
                        .map(stage -> new Picked(new Segment.InStage(stage), Message.of(stage.textKey()))),
                Arrays.stream(RfmGroup.values())
                        .map(group -> new Picked(new Segment.InRfmGroup(group), Message.of(group.textKey()))));
    }

    private Find line(Picked group, Message detail) {
        return new Find(Icon.GROUPS, group.name(), detail, Find.Rank.GROUP, () -> desk.open("customers", group));
    }
}
