package org.clientele.data.read;

import java.util.List;
import org.clientele.model.text.Message;

/**
 * Where a table begins and what its columns are called.
 *
 * @param headerLine line of the header, 0 when there is none
 * @param after the last line that is no data: the header's, or the last of the remarks before a table without header
 * @param header the names of the columns
 * @param doubtful whether the first row may as well be data as names
 * @param notes what people should know about it
 */
record Frame(int headerLine, long after, List<String> header, boolean doubtful, List<Message> notes) {}
