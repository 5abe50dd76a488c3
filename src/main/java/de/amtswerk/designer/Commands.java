package de.amtswerk.designer;

import java.io.PrintStream;
import java.util.List;

/** Tell by the first argument of the program which command a designer wants. */
public final class Commands {

	private static final String CHECK = "check";

	private static final String PREVIEW = "preview";

	private final PrintStream out;

	public Commands(PrintStream out) {
		this.out = out;
	}

	public static boolean know(String name) {
		return name.equals(CHECK) || name.equals(PREVIEW);
	}

	/**
	 * Run the command that the first argument names.
	 * @return the exit code: 0 if all is well, 1 if files have problems, 2 if there was
	 * nothing to do
	 */
	public int run(List<String> arguments) {
		List<String> rest = arguments.subList(1, arguments.size());
		return arguments.get(0).equals(CHECK) ? new CheckCommand(this.out).run(rest)
				: new PreviewCommand(this.out).run(rest);
	}

}
