package org.clientele.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Function;
import org.clientele.app.workbench.Workbenches;
import org.clientele.model.text.Message;

/**
 * What every command works with.
 *
 * @param workbenches makes and opens workbenches
 * @param words gives the resolver of sentences for a language
 * @param clock tells the time
 * @param out where answers go
 * @param err where refusals and progress go
 */
public record CliContext(
        Workbenches workbenches,
        Function<Locale, Function<Message, String>> words,
        Clock clock,
        PrintWriter out,
        PrintWriter err) {}
