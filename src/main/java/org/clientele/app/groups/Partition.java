package org.clientele.app.groups;

import java.util.Locale;
import org.clientele.model.group.RfmGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.group.Stage;
import org.clientele.model.text.Message;

/** The ready-made groups that part all customers, so that everybody who leaves one is found in another. */
public enum Partition {
    RFM(RfmGroup.values().length),
    STAGES(Stage.values().length);

    private final int size;

    Partition(int size) {
        this.size = size;
    }

    /** How many groups it has; the number behind the last means "not here yet". */
    public int size() {
        return size;
    }

    /** The name of a group by its number. */
    public Message name(int number) {
        if (number >= size) {
            return Message.of(number == size ? "moves.unknown" : "moves.other");
        }
        return Message.of(this == RFM ? RfmGroup.values()[number].textKey() : Stage.values()[number].textKey());
    }

    /** The word of a group by its number, for files and the command line. */
    public String word(int number) {
        if (number >= size) {
            return "not-here-yet";
        }
        return this == RFM ? RfmGroup.values()[number].word() : Stage.values()[number].word();
    }

    /** A group as a definition. */
    public Segment segment(int number) {
        return this == RFM
                ? new Segment.InRfmGroup(RfmGroup.values()[number])
                : new Segment.InStage(Stage.values()[number]);
    }

    /** Its name on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its name for people. */
    public String textKey() {
        return "moves.partition." + word();
    }
}
