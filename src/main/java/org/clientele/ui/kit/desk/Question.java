package org.clientele.ui.kit.desk;

import org.clientele.model.text.Message;

/**
 * A question before something that cannot be undone.
 *
 * @param title what is about to happen
 * @param consequence what that means, with numbers
 * @param action verb and object on the button
 * @param typed a number that must be typed first because very many are touched, or 0
 * @param dangerous whether the button is red
 * @param then what to do when the person agrees
 */
public record Question(
        Message title, Message consequence, Message action, long typed, boolean dangerous, Runnable then) {}
