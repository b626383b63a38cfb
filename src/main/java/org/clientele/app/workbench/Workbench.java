package org.clientele.app.workbench;

import java.nio.file.Path;
import java.util.List;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;

/** An open workbench; the one writer of its folder until it is closed. */
public interface Workbench extends AutoCloseable {
    /** Its folder. */
    Path folder();

    /** What it is about. */
    Profile profile();

    /** What was chosen for it once, and can be changed. */
    Conventions conventions();

    /** What people chose for it, such as the borders of groups. */
    Choices choices();

    /** What had to be done when it was opened ("an import that was cut off was taken back"), for people. */
    List<Message> openingNotes();

    /** The data version; increases with each finished batch, undo, and export. */
    long version();

    /** The snapshot of the current data version; kept in memory, from the cache file, by delta, or built. */
    Facts facts(Checkpoint checkpoint);

    /** Imports and their undo. */
    Imports imports();

    /** Saved groups. */
    Groups groups();

    /** Exports, control groups and the last check before a list leaves. */
    Campaigns campaigns();

    /** What became of messages, as tools and files told. */
    Results results();

    /** What was tried on whom. */
    Experiments experiments();

    /** Coupon codes and who got which. */
    Coupons coupons();

    /** Who is who: merged people, and those of whom somebody said that they are two. */
    Identities identities();

    /** Changes that people make by hand. */
    Edits edits();

    /** What the ledgers hold about single people. */
    PersonLedger person();

    /** The ledger of consents and the stop list. */
    Consents consents();

    /** The log of looks at hidden contact data. */
    Reveals reveals();

    /** What is held of the rows beyond the snapshot. */
    StoredRows stored();

    /** Trained models and other results kept with the workbench. */
    Shelf shelf();

    /** Releases the folder; waits for nothing. */
    @Override
    void close();
}
