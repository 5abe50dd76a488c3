package de.amtswerk.staff;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Hand on a refusal as it was said: the engine wraps what a listener throws, and
 * Camunda's REST layer would answer that the house is broken.
 */
class PlainRefusals extends CommandInterceptor {

	@Override
	public <T> T execute(Command<T> command) {
		try {
			return this.next.execute(command);
		}
		catch (ProcessEngineException ex) {
			for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
				if (cause instanceof PersonExcluded refusal) {
					throw refusal;
				}
			}
			throw ex;
		}
	}

}
