package org.clientele.app.experiment;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.clientele.analysis.audience.KeptArms;
import org.clientele.analysis.audience.KeptGlobal;
import org.clientele.app.workbench.GlobalGroup;
import org.clientele.app.workbench.Membership;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.jspecify.annotations.Nullable;

/** In which arms people already are, by the ledger; asked once for each campaign and version of the data. */
public final class KnownArms {
    private final AtomicReference<@Nullable Known> last = new AtomicReference<>();

    private record Known(long version, String campaign, KeptArms arms) {}

    /** The arms in which people are of whom an export of this campaign was written before. */
    public KeptArms of(Workbench workbench, Facts facts, String campaign) {
        String name = campaign.strip();
        Known known = last.get();
        if (known != null
                && known.version() == facts.version()
                && known.campaign().equals(name)) {
            return known.arms();
        }
        Membership members = workbench.experiments().membersOfCampaign(name);
        KeptArms arms = KeptArms.none();
        if (members.ids().length > 0) {
            byte[] arm = new byte[facts.customers()];
            Arrays.fill(arm, (byte) -1);
            for (int i = 0; i < members.ids().length; i++) {
                int customer = facts.people().indexOf(members.ids()[i]);
                if (customer >= 0) {
                    arm[customer] = members.arms()[i];
                }
            }
            arms = new KeptArms(arm);
        }
        last.set(new Known(facts.version(), name, arms));
        return arms;
    }

    /** The global comparison group of a year as it was last written down. */
    public static KeptGlobal global(Workbench workbench, Facts facts, int year) {
        return workbench
                .experiments()
                .globalGroup(year)
                .map(group -> new KeptGlobal(group.share(), members(facts, group), group.newest()))
                .orElseGet(KeptGlobal::none);
    }

    /** The members of a global comparison group who are still customers. */
    public static CustomerSet members(Facts facts, GlobalGroup group) {
        CustomerSet.Builder members = new CustomerSet.Builder(facts.customers());
        for (int id : group.ids()) {
            int customer = facts.people().indexOf(id);
            if (customer >= 0) {
                members.add(customer);
            }
        }
        return members.build();
    }
}
