package violations.app;

import java.io.IOException;
import java.net.Socket;

/** A use case that talks to the outside. */
public final class Phones {
    boolean reaches(Socket socket) throws IOException {
        return socket.getInputStream().read() >= 0;
    }
}
