package org.clientele.model.table;

import org.jspecify.annotations.Nullable;

/**
 * A telephone number as it was given and as it can be dialled.
 *
 * @param raw the text as given, cleaned of invisible characters
 * @param e164 the number in international form with its plus sign, or null when it is not a valid number
 * @param textable whether a text message can reach it (a mobile number)
 */
public record Phone(String raw, @Nullable String e164, boolean textable) {}
