package org.clientele.ui.kit.group;

import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * What is asked before a group is kept under a name.
 *
 * @param title what is about to happen
 * @param note what that means
 * @param action what the button says
 * @param name what is typed
 * @param follow whether the group is to follow the data; null where that is no choice
 * @param complaint what is wrong with the name; null while nothing is
 * @param busy whether it is being kept now
 * @param save keeps it and runs what it is given when that went well
 */
public record Naming(
        Message title,
        Message note,
        Message action,
        StringProperty name,
        @Nullable BooleanProperty follow,
        ObservableValue<@Nullable Message> complaint,
        ObservableBooleanValue busy,
        Consumer<Runnable> save) {}
