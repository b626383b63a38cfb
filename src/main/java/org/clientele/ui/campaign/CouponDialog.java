package org.clientele.ui.campaign;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clientele.app.campaign.CouponWords;
import org.clientele.app.workbench.CouponPool;
import org.clientele.facts.People;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.kit.desk.FileWanted;

/** The pools of coupon codes: how many are free, adding codes from a file or made here, and stopping a pool. */
final class CouponDialog {
    private static final double WIDTH = 640;
    private static final double BAR = 220;

    private final Kit kit;
    private final MessageViewModel model;
    private final TextField name = new TextField();
    private final TextField prefix = new TextField();
    private final TextField count = new TextField("500");

    CouponDialog(Kit kit, MessageViewModel model) {
        this.kit = kit;
        this.model = model;
    }

    void open() {
        model.load();
        LiveView<List<CouponPool>> pools =
                new LiveView<>(kit, model.pools(), Message.of("messageview.job.pools"), this::list, model::load);
        LiveView<CouponPool.Lot> stocking = new LiveView<>(
                kit,
                model.stocking(),
                Message.of("messageview.job.stock"),
                lot -> kit.muted(CouponWords.added(lot)),
                model::load);
        VBox content = new VBox(20, pools, add(), stocking);
        content.setPrefWidth(WIDTH);
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("c-scroll");
        scroll.setPrefViewportWidth(WIDTH);
        scroll.setMaxHeight(560);
        kit.panels()
                .dialog(
                        Message.of("messageview.coupons"),
                        scroll,
                        kit.primary("coupons-close", Message.of("campaignview.finish"), kit.panels()::closeDialog));
    }

    private Node list(List<CouponPool> pools) {
        if (pools.isEmpty()) {
            return kit.text("messageview.coupons.none");
        }
        VBox rows = new VBox();
        for (CouponPool pool : pools) {
            rows.getChildren().add(row(pool, rows.getChildren().size() + 1));
        }
        return rows;
    }

    private Node row(CouponPool pool, int number) {
        Label title = kit.words(kit.language().text(Verbatim.of(pool.name())), "c-text", "c-strong");
        Label state = kit.words(kit.language().text(CouponWords.state(pool, model.today())), "c-muted", "c-small");
        VBox words = new VBox(2, title, state, bar(pool));
        HBox.setHgrow(words, Priority.ALWAYS);
        DatePicker until =
                new DatePicker(pool.lastDay() == People.NO_DAY ? null : LocalDate.ofEpochDay(pool.lastDay()));
        until.setId("coupons-until-" + number);
        until.setPrefWidth(150);
        kit.describe(until, CouponWords.until(pool));
        until.promptTextProperty().bind(kit.language().text("coupon.until.none"));
        until.valueProperty()
                .addListener((property, before, day) ->
                        model.goodUntil(pool, day == null ? People.NO_DAY : (int) day.toEpochDay()));
        Button stop = kit.quiet(
                "coupons-stop-" + number,
                Message.of(pool.retired() ? "messageview.pool.restart" : "messageview.pool.stop"),
                () -> model.retire(pool, !pool.retired()));
        Button more = kit.quiet("coupons-more-" + number, Message.of("messageview.pool.more"), () -> {
            name.setText(pool.name());
            count.requestFocus();
        });
        HBox row = new HBox(12, words, until, more, stop);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("c-campaign-row");
        return row;
    }

    /** Free, reserved and used beside each other, to scale. */
    private static Node bar(CouponPool pool) {
        HBox bar = new HBox(1);
        bar.setMaxWidth(BAR);
        bar.getStyleClass().add("c-coupon-bar");
        int all = Math.max(1, pool.counts().all());
        part(bar, pool.counts().free(), all, "c-fall-net");
        part(bar, pool.counts().reserved(), all, "c-fall-out");
        part(bar, pool.counts().used() + pool.counts().retired(), all, "c-fall-gross");
        return bar;
    }

    private static void part(HBox bar, int codes, int all, String style) {
        if (codes > 0) {
            Region part = new Region();
            part.getStyleClass().add(style);
            part.setMinHeight(6);
            part.setPrefWidth(Math.max(3, BAR * codes / all));
            bar.getChildren().add(part);
        }
    }

    private Node add() {
        name.setId("coupons-name");
        prefix.setId("coupons-prefix");
        count.setId("coupons-count");
        Typed.digits(count, 7);
        prefix.setPromptText("SPRING-");
        Button file = kit.secondary("coupons-file", Message.of("messageview.coupons.file"), this::choose);
        Button make = kit.secondary(
                "coupons-make",
                Message.of("messageview.coupons.make"),
                () -> model.mint(
                        name.getText(),
                        prefix.getText(),
                        count.getText().isEmpty() ? 0 : Integer.parseInt(count.getText())));
        return new VBox(
                12,
                kit.heading("messageview.coupons.add"),
                Fields.field(kit, Message.of("messageview.coupons.name"), name),
                kit.equal(
                        Fields.field(kit, Message.of("messageview.coupons.prefix"), prefix),
                        Fields.field(kit, Message.of("messageview.coupons.count"), count)),
                kit.row(make, file),
                kit.words(kit.language().text("messageview.coupons.add.why"), "c-muted", "c-small"));
    }

    private void choose() {
        Path chosen = kit.panels().files().open(FileWanted.of("messageview.coupons.file"));
        if (chosen != null) {
            model.addFrom(name.getText(), chosen);
        }
    }
}
