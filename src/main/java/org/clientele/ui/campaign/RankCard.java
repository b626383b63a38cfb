package org.clientele.ui.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.clientele.app.campaign.BuiltAudience;
import org.clientele.app.campaign.RankNote;
import org.clientele.model.campaign.Ranking;
import org.clientele.model.text.Message;
import org.clientele.model.trade.Money;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;

/** Where the list ends and who comes first, and which campaign goes first where several want the same people. */
final class RankCard {
    private static final int MOST_DIGITS = 7;
    private static final double NARROW = 200;

    private final Kit kit;
    private final ReachViewModel reach;
    private final BuilderViewModel model;

    RankCard(Kit kit, ReachViewModel reach) {
        this.kit = kit;
        this.reach = reach;
        this.model = reach.model();
    }

    /** Limit, budget, and who comes first. */
    Node ends() {
        TextField most = new TextField();
        most.setId("campaign-limit");
        most.promptTextProperty().bind(kit.language().text("campaignview.limit.all"));
        Typed.digits(most, MOST_DIGITS);
        most.textProperty()
                .bindBidirectional(model.part(
                        spec -> spec.limit() == 0 ? "" : Integer.toString(spec.limit()),
                        (spec, typed) -> spec.limitedTo(typed.isEmpty() ? 0 : Integer.parseInt(typed))));
        VBox limit = narrow("campaignview.limit", most);
        VBox budget = money("campaign-budget", "reach.budget", "reach.budget.none", reach.budget());
        VBox worth = money("campaign-worth", "reach.worth", "reach.worth.own", reach.worth());
        ObjectProperty<Ranking.Order> order = reach.order();
        worth.visibleProperty().bind(order.isEqualTo(Ranking.Order.GAIN));
        Node first = Fields.segments(
                kit,
                "campaign-order",
                List.of(Ranking.Order.GAIN, Ranking.Order.LIKELY, Ranking.Order.RANDOM),
                each -> Message.of("reach.order." + each.name().toLowerCase(Locale.ROOT)),
                order);
        LiveView<BuiltAudience> note =
                new LiveView<>(kit, model.audience(), Message.of("campaignview.counting"), this::note, model::again);
        return new VBox(
                16,
                kit.heading("reach.rank.title"),
                kit.equal(limit, budget, worth),
                new VBox(6, kit.words(kit.language().text("reach.rank.first"), "c-label"), first),
                note);
    }

    private VBox narrow(String key, TextField field) {
        VBox box = Fields.field(kit, Message.of(key), field);
        field.setMaxWidth(NARROW);
        return box;
    }

    private VBox money(String id, String key, String prompt, ObjectProperty<Long> part) {
        TextField field = new TextField();
        field.setId(id);
        Typed.money(field);
        long now = part.get();
        field.setText(now == 0 ? "" : Money.decimal(now).toPlainString());
        field.promptTextProperty().bind(kit.language().text(prompt));
        field.textProperty().addListener((property, before, typed) -> part.set(amount(typed)));
        VBox box = Fields.field(kit, Message.of(key, kit.language().figures().symbol(model.currency())), field);
        field.setMaxWidth(NARROW);
        return box;
    }

    private static long amount(String typed) {
        String plain = typed.replace(',', '.');
        return plain.isEmpty() || plain.equals(".") ? 0 : Money.of(new BigDecimal(plain));
    }

    private Node note(BuiltAudience built) {
        RankNote note = RankNote.of(built, model.currency());
        VBox lines = new VBox(4);
        note.source().forEach(sentence -> lines.getChildren().add(kit.muted(sentence)));
        note.outlook().forEach(sentence -> lines.getChildren().add(kit.text(sentence)));
        return lines;
    }

    /** Before or after other campaigns, and without those who have bought in the meantime. */
    Node others() {
        Node rank = Fields.segments(
                kit,
                "campaign-rank",
                List.of(ReachViewModel.Rank.values()),
                each -> Message.of("reach.rank." + each.name().toLowerCase(Locale.ROOT)),
                reach.rank());
        Label why = kit.muted("reach.rank.why");
        CheckBox since = new CheckBox();
        since.setId("campaign-since");
        since.setWrapText(true);
        since.textProperty()
                .bind(kit.language()
                        .text(model.spec()
                                .map(spec -> Message.of("reach.since", LocalDate.ofEpochDay(reach.since())))));
        ObjectProperty<Boolean> leaves = reach.leavesBuyers();
        since.setSelected(leaves.get());
        since.selectedProperty().addListener((property, before, on) -> leaves.set(on));
        leaves.addListener((property, before, on) -> since.setSelected(on));
        return new VBox(12, kit.heading("reach.others.title"), rank, why, since);
    }
}
