package org.clientele.app.workbench;

import java.util.List;
import org.clientele.model.group.GroupVersion;
import org.clientele.model.group.SavedGroup;
import org.clientele.model.group.Segment;

/** The saved groups of a workbench. */
public interface Groups {
    /** All saved groups by name. */
    List<SavedGroup> all();

    /** Saves a group under a name that is not taken yet.
     *
     * @throws org.clientele.model.text.Refusal when the name is taken or blank */
    SavedGroup save(String name, Segment segment, int size);

    /** Makes a group mean something else, as its next version.
     *
     * @throws org.clientele.model.text.Refusal when the group is gone */
    SavedGroup change(long id, Segment segment, int size);

    /** Takes the newest change of a group back; its first version stays.
     *
     * @throws org.clientele.model.text.Refusal when the group is gone */
    SavedGroup takeBack(long id);

    /** All versions of a group, the newest first; also of one that was removed. */
    List<GroupVersion> versions(long id);

    /** Gives a group another name. */
    SavedGroup rename(long id, String name);

    /** Removes a group; {@link #restore} brings it back. */
    void remove(long id);

    /** Brings back a removed group under its old number. */
    void restore(SavedGroup group);
}
