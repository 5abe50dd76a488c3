package de.amtswerk.procedure;

import java.util.Map;
import java.util.regex.Pattern;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.camunda.bpm.engine.impl.ServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;

import org.springframework.aop.framework.ProxyFactory;

/**
 * Stand in front of one service of the engine. A person who is logged in may read, and
 * make the calls that are listed by name, in each of their variants; all others are
 * closed, those that a new version of the engine brings included. Who acts for nobody
 * passes: jobs, the house's own code, and what runs inside a call that passed.
 */
final class Gate implements MethodInterceptor {

	private static final Pattern READING = Pattern.compile("get\\w+|create\\w*Query|createTaskReport|toString");

	private final ProcessEngineConfigurationImpl engine;

	private final Map<String, Passage> passages;

	private Gate(ProcessEngineConfigurationImpl engine, Map<String, Passage> passages) {
		this.engine = engine;
		this.passages = Map.copyOf(passages);
	}

	/**
	 * A service of the same class behind a gate: Camunda's REST layer casts services to
	 * their classes and calls methods that no interface shows.
	 */
	static <S extends ServiceImpl> S before(S service, ProcessEngineConfigurationImpl engine,
			Map<String, Passage> passages) {
		ProxyFactory gated = new ProxyFactory(service);
		gated.setProxyTargetClass(true);
		gated.addAdvice(new Gate(engine, passages));
		@SuppressWarnings("unchecked")
		S proxy = (S) gated.getProxy();
		return proxy;
	}

	@Override
	public @Nullable Object invoke(MethodInvocation call) throws Throwable {
		String name = call.getMethod().getName();
		String person = person();
		if (person != null && !READING.matcher(name).matches()) {
			Passage passage = this.passages.get(name);
			if (passage == null) {
				throw new ClosedToPeople(name);
			}
			passage.check(person, call.getArguments());
		}
		return call.proceed();
	}

	private @Nullable String person() {
		Authentication authentication = this.engine.getIdentityService().getCurrentAuthentication();
		boolean insideTheEngine = Context.getCommandContext() != null;
		return (authentication == null || insideTheEngine) ? null : authentication.getUserId();
	}

}
