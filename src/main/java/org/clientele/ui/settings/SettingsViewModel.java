package org.clientele.ui.settings;

import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.clientele.app.edit.Edit;
import org.clientele.app.jobs.JobRunner;
import org.clientele.app.jobs.Outcome;
import org.clientele.app.notice.Amount;
import org.clientele.app.notice.HeadlineAmount;
import org.clientele.app.revenue.DefineRevenue;
import org.clientele.app.revenue.RevenueExample;
import org.clientele.app.revenue.RevenueInput;
import org.clientele.app.revenue.RevenueWords;
import org.clientele.app.revenue.WhatIf;
import org.clientele.app.session.Session;
import org.clientele.app.workbench.Conventions.Total;
import org.clientele.app.workbench.Profile;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.clientele.model.trade.RevenueDefinition;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.kit.job.JobSlot;
import org.jspecify.annotations.Nullable;

/** What the settings know of the open workbench, and what happens when one of them is changed. */
public final class SettingsViewModel {
    private static final Profile NOTHING = new Profile("", ZoneId.of("UTC"), "", "");
    private final Session session;
    private final JobRunner jobs;
    private final Desk desk;
    private final DefineRevenue define = new DefineRevenue();
    private final JobSlot<WhatIf> whatIf;
    private final IntegerProperty again = new SimpleIntegerProperty();
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final BooleanProperty seen = new SimpleBooleanProperty();
    private final ObjectProperty<Section> section = new SimpleObjectProperty<>(Section.REVENUE);
    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<RevenueDefinition> definition =
            new ReadOnlyObjectWrapper<>(RevenueDefinition.standard());
    private final ReadOnlyObjectWrapper<Profile> profile = new ReadOnlyObjectWrapper<>(NOTHING);
    private final ObjectProperty<@Nullable Message> taxComplaint = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Message> rateComplaint = new SimpleObjectProperty<>();

    /** The settings of what that session shows. */
    public SettingsViewModel(Session session, JobRunner jobs, Desk desk) {
        this.session = session;
        this.jobs = jobs;
        this.desk = desk;
        this.whatIf = new JobSlot<>(jobs);
        session.watch(this::follow);
        seen.addListener((property, before, now) -> follow());
        follow();
    }

    private void follow() {
        open.set(session.shown().isPresent());
        session.shown().ifPresent(shown -> {
            profile.set(shown.workbench().profile());
            definition.set(shown.facts().revenue().definition());
        });
        if (!open.get()) {
            whatIf.clear();
        } else if (seen.get()) {
            load();
        }
    }

    /** Works out what each choice would make; nothing is worked out before the page is first seen. */
    public void load() {
        session.shown().ifPresent(shown -> whatIf.start(define.whatIf(shown.workbench())));
    }

    /** Called when the page comes to the front.
     *
     * @param subject the word of a section, or null */
    public void shown(@Nullable Object subject) {
        seen.set(true);
        for (Section each : Section.values()) {
            if (each.word().equals(subject)) {
                query.set("");
                section.set(each);
            }
        }
    }

    /** Whether a workbench is open. */
    public ReadOnlyBooleanProperty isOpen() {
        return open;
    }

    /** Whether a change is being carried out; no other begins meanwhile. */
    public ReadOnlyBooleanProperty busy() {
        return busy;
    }

    /** Changes whenever controls have to show again what is chosen, because what was pressed did not come about. */
    public ReadOnlyIntegerProperty resets() {
        return again;
    }

    ObjectProperty<Section> section() {
        return section;
    }

    /** What is searched for; empty: the section in front is shown. */
    public StringProperty query() {
        return query;
    }

    /** What is chosen, and what each other choice would make of the last twelve months. */
    public JobSlot<WhatIf> whatIf() {
        return whatIf;
    }

    /** What counts as revenue. */
    public ReadOnlyObjectProperty<RevenueDefinition> definition() {
        return definition.getReadOnlyProperty();
    }

    /** What the workbench is about. */
    public ReadOnlyObjectProperty<Profile> profile() {
        return profile.getReadOnlyProperty();
    }

    /** What is wrong with the tax rate that was typed; null when nothing is. */
    public ReadOnlyObjectProperty<@Nullable Message> taxComplaint() {
        return taxComplaint;
    }

    /** What is wrong with the rate of exchange that was typed; null when nothing is. */
    public ReadOnlyObjectProperty<@Nullable Message> rateComplaint() {
        return rateComplaint;
    }

    // ---- what is shown ----

    /** The definition in a few words. */
    public Message caption() {
        return RevenueWords.caption(definition.get(), profile.get().currency());
    }

    /** What the definition makes of an example. */
    public RevenueExample example() {
        return RevenueExample.of(definition.get(), profile.get().currency());
    }

    /** Revenue of the last twelve months under a definition; empty where there is nothing to count. */
    public Message wouldBe(RevenueDefinition other) {
        WhatIf known = whatIf.latest().get();
        return known == null
                ? Message.of("kit.verbatim", "")
                : known.total(other)
                        .map(total -> Message.of(
                                "settings.revenue.figure",
                                new Amount(total.revenue(), profile.get().currency())))
                        .orElse(Message.of("kit.verbatim", ""));
    }

    /** What a choice would change, as a sentence; null where it changes nothing or nothing is known. */
    public @Nullable Message wouldChange(RevenueDefinition other) {
        WhatIf known = whatIf.latest().get();
        Total now = known == null ? null : known.total(definition.get()).orElse(null);
        Total then = known == null ? null : known.total(other).orElse(null);
        return now == null || then == null || now.revenue() == then.revenue()
                ? null
                : Message.of("settings.revenue.would", headline(now.revenue()), headline(then.revenue()));
    }

    private HeadlineAmount headline(long money) {
        return new HeadlineAmount(money, profile.get().currency());
    }

    /** Currencies that have a rate or need one, by code. */
    public List<String> currencies() {
        Set<String> all = new LinkedHashSet<>(definition.get().rates().keySet());
        WhatIf known = whatIf.latest().get();
        if (known != null) {
            all.addAll(known.otherCurrencies());
        }
        return all.stream().sorted().toList();
    }

    // ---- revenue ----

    /** Chooses what counts as revenue. */
    public void define(RevenueDefinition next) {
        change(profile.get(), next, this::defined);
    }

    private Message defined(long before, long after) {
        String currency = profile.get().currency();
        return before == after
                ? Message.of("settings.revenue.same", new Amount(after, currency))
                : Message.of("settings.revenue.changed", new Amount(before, currency), new Amount(after, currency));
    }

    /** Takes a tax rate as it was typed. */
    public void taxRate(String typed) {
        RevenueDefinition now = definition.get();
        try {
            long rate = typed.isBlank() ? 0 : RevenueInput.tax(typed);
            taxComplaint.set(null);
            define(now.with(
                    new RevenueDefinition.Tax(now.tax().inFiles(), now.tax().inRevenue(), rate)));
        } catch (Refusal wrong) {
            taxComplaint.set(wrong.sentence());
        }
    }

    /** Takes a rate of exchange as it was typed; blank takes the currency's rate away. */
    public boolean rate(String currency, String typed) {
        try {
            long rate = typed.isBlank() ? 0 : RevenueInput.rate(typed);
            String code = RevenueInput.currency(currency);
            rateComplaint.set(null);
            define(definition.get().withRate(code, rate));
            return true;
        } catch (Refusal wrong) {
            rateComplaint.set(wrong.sentence());
            return false;
        }
    }

    // ---- the workbench ----

    /** Gives the workbench another name. */
    public void rename(String name) {
        Profile now = profile.get();
        if (!name.isBlank()) {
            about(new Profile(name.strip(), now.zone(), now.country(), now.currency()), "settings.changed.name", name);
        }
    }

    /** Reads telephone numbers without prefix as those of another country. */
    public void country(String code, Message name) {
        Profile now = profile.get();
        about(new Profile(now.name(), now.zone(), code, now.currency()), "settings.changed.country", name);
    }

    /** Says that amounts are in another currency. */
    public void currency(String code) {
        Profile now = profile.get();
        about(new Profile(now.name(), now.zone(), now.country(), code), "settings.changed.currency", code);
    }

    /** Counts days in another time zone. */
    public void zone(String id) {
        Profile now = profile.get();
        about(new Profile(now.name(), ZoneId.of(id), now.country(), now.currency()), "settings.changed.zone", id);
    }

    private void about(Profile next, String key, Object value) {
        change(next, definition.get(), (before, after) -> Message.of(key, value));
    }

    // ---- carrying it out ----

    private void change(Profile next, RevenueDefinition rule, BiFunction<Long, Long, Message> said) {
        Profile before = profile.get();
        RevenueDefinition ruleBefore = definition.get();
        if (busy.get() || next.equals(before) && rule.equals(ruleBefore)) {
            again();
            return;
        }
        carryOut(next, rule, changed -> {
            Message sentence = said.apply(changed.before(), changed.after());
            desk.done(Edit.of(
                    sentence,
                    () -> carryOut(before, ruleBefore, undone -> {}),
                    () -> carryOut(next, rule, redone -> {})));
        });
    }

    private void carryOut(
            Profile next, RevenueDefinition rule, java.util.function.Consumer<DefineRevenue.Changed> then) {
        if (session.shown().isEmpty()) {
            return;
        }
        Workbench workbench = session.current().workbench();
        busy.set(true);
        jobs.start(define.change(workbench, next, rule), outcome -> {
            busy.set(false);
            switch (outcome) {
                case Outcome.Done<DefineRevenue.Changed>(DefineRevenue.Changed changed) -> {
                    if (session.shown()
                            .filter(now -> now.workbench().equals(workbench))
                            .isPresent()) {
                        session.update(changed.facts());
                        then.accept(changed);
                    }
                }
                case Outcome.Failed<DefineRevenue.Changed> failed -> {
                    desk.refuse(failed.sentence());
                    again();
                }
                case Outcome.Cancelled<DefineRevenue.Changed> cancelled -> again();
            }
        });
    }

    /** What was pressed or typed but is not so goes back to what is. */
    private void again() {
        again.set(again.get() + 1);
    }
}
