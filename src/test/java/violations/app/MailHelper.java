package violations.app;

/** A class with a name that says nothing. */
public final class MailHelper {
    private MailHelper() {}
}
