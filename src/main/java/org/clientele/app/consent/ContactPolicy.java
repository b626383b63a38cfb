package org.clientele.app.consent;

import org.clientele.app.workbench.Workbench;
import org.clientele.model.contact.ContactRules;

/** What a workbench asks for before somebody is written to. */
public final class ContactPolicy {
    private ContactPolicy() {}

    /** The rules of that workbench. */
    public static ContactRules of(Workbench workbench) {
        return workbench
                .choices()
                .get(ContactRules.CHOICE)
                .map(ContactRules::parse)
                .orElse(ContactRules.usual());
    }

    /** Changes the rules of that workbench. */
    public static void change(Workbench workbench, ContactRules rules) {
        workbench.choices().put(ContactRules.CHOICE, rules.equals(ContactRules.usual()) ? null : rules.text());
    }
}
