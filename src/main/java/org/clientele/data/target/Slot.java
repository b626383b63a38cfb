package org.clientele.data.target;

/** What a cell of a campaign file holds about its person. */
public enum Slot {
    /** The e-mail address or the telephone number, by the campaign's channel. */
    ADDRESS,
    NAME,
    /** The name by which the person is greeted. */
    GREETING,
    GIVEN_NAME,
    FAMILY_NAME,
    /** The mark by which results are matched. */
    EXPORT_ID,
    /** The shop's customer number. */
    CUSTOMER,
    /** The campaign's name as a tag. */
    TAG,
    SUBJECT,
    MESSAGE,
    /** That the person has agreed, which everybody in the file has. */
    SUBSCRIBED,
    /** All that has no column of its own, as one object of JSON. */
    ATTRIBUTES,
    /** Not a cell but the place where the further columns stand. */
    EXTRAS
}
