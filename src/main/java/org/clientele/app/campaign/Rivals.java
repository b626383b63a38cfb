package org.clientele.app.campaign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.clientele.analysis.audience.Audience;
import org.clientele.analysis.audience.Reserved;
import org.clientele.data.write.DraftText;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.text.Refusal;

/**
 * The drafts that go before a campaign, and the people each of them keeps for itself. A draft is counted once as long as
 * nothing that decides about it changes.
 */
final class Rivals {
    private static final int MOST = 64;
    private static final Comparator<CampaignSpec> FIRST_FIRST =
            Comparator.<CampaignSpec>comparingInt(spec -> -priority(spec)).thenComparing(CampaignSpec::name);

    private final Map<String, Optional<CampaignSpec>> read = new ConcurrentHashMap<>();
    private final Map<Key, Reserved> counted = new ConcurrentHashMap<>();

    /** Counts a draft when these campaigns go before it. */
    @FunctionalInterface
    interface Count {
        Audience of(CampaignSpec draft, List<Reserved> ahead);
    }

    /**
     * What decides about the people of a draft.
     *
     * @param stand the snapshot, the hour and the year's secret
     * @param draft itself
     * @param ahead the drafts that go before it
     */
    private record Key(Object stand, CampaignSpec draft, List<CampaignSpec> ahead) {}

    private static int priority(CampaignSpec spec) {
        return spec.plans().ranking().priority();
    }

    /**
     * The people that other drafts keep for themselves, the draft that goes before all others first.
     *
     * @param drafts all drafts by name, as text
     * @param stand what else decides about them
     */
    List<Reserved> before(CampaignSpec own, Map<String, String> drafts, Object stand, Count count) {
        List<CampaignSpec> first = new ArrayList<>();
        drafts.forEach((name, text) -> {
            if (!name.equals(own.name())) {
                read(text).filter(spec -> priority(spec) > priority(own)).ifPresent(first::add);
            }
        });
        first.sort(FIRST_FIRST);
        if (counted.size() > MOST || read.size() > MOST) {
            counted.clear();
            read.clear();
        }
        List<Reserved> reserved = new ArrayList<>();
        for (CampaignSpec draft : first) {
            List<CampaignSpec> over = first.stream()
                    .filter(other -> priority(other) > priority(draft))
                    .toList();
            List<Reserved> ahead = reserved.stream()
                    .filter(known -> over.stream().anyMatch(spec -> spec.name().equals(known.campaign())))
                    .toList();
            people(new Key(stand, draft, over), ahead, count).ifPresent(reserved::add);
        }
        return reserved;
    }

    private Optional<Reserved> people(Key key, List<Reserved> ahead, Count count) {
        Reserved known = counted.get(key);
        if (known == null) {
            try {
                known = new Reserved(
                        key.draft().name(),
                        key.draft().channel(),
                        count.of(key.draft(), ahead).net());
            } catch (Refusal lost) {
                // A draft whose group is gone keeps nobody.
                return Optional.empty();
            }
            counted.put(key, known);
        }
        return Optional.of(known);
    }

    private Optional<CampaignSpec> read(String text) {
        return read.computeIfAbsent(text, draft -> {
            try {
                return Optional.of(DraftText.read(draft));
            } catch (Refusal damaged) {
                return Optional.empty();
            }
        });
    }
}
