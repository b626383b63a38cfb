package org.clientele.model.house;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Lets one type break one rule of the house, with the reason why; a test prints and counts these. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(Allowed.List.class)
public @interface Allowed {
    /** The rule's name as the house tests print it, such as {@code size}. */
    String rule();

    /** Why this type is better with the exception than without. */
    String reason();

    /** Several exceptions of one type. */
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.TYPE)
    @interface List {
        /** The exceptions. */
        Allowed[] value();
    }
}
