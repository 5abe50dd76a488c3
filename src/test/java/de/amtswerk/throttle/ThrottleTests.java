package de.amtswerk.throttle;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Who tries too often waits, whichever node is asked; others do not. */
class ThrottleTests {

	private static final Limit TWO_A_MINUTE = new Limit(2, Duration.ofMinutes(1));

	private static EmbeddedPostgres postgres;

	private static HikariDataSource h2Pool;

	private static HikariDataSource postgresPool;

	@BeforeAll
	static void createTables() throws Exception {
		postgres = EmbeddedPostgres.start();
		h2Pool = pool("jdbc:h2:mem:throttle", "sa", "h2");
		postgresPool = pool(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgresql");
	}

	@AfterAll
	static void close() throws Exception {
		h2Pool.close();
		postgresPool.close();
		postgres.close();
	}

	private static HikariDataSource pool(String url, String user, String vendor) {
		HikariDataSource pool = new HikariDataSource();
		pool.setJdbcUrl(url);
		pool.setUsername(user);
		Flyway.configure()
			.dataSource(pool)
			.locations("classpath:db/migration/shared", "classpath:db/migration/" + vendor)
			.load()
			.migrate();
		return pool;
	}

	static Stream<DataSource> databases() {
		return Stream.of(h2Pool, postgresPool);
	}

	@ParameterizedTest(autoCloseArguments = false)
	@MethodSource("databases")
	void admitsOnlySoManyAttemptsOfEachOnAllNodesTogether(DataSource database) {
		Throttle first = node(database).of("together", TWO_A_MINUTE);
		Throttle second = node(database).of("together", TWO_A_MINUTE);

		assertThat(first.admits("7K3M-9QXW")).isTrue();
		assertThat(second.admits("7K3M-9QXW")).isTrue();
		assertThat(first.admits("7K3M-9QXW")).isFalse();
		assertThat(second.admits("7K3M-9QXW")).isFalse();
		assertThat(second.admits("2222-2222")).isTrue();
		assertThat(node(database).of("elsewhere", TWO_A_MINUTE).admits("7K3M-9QXW")).isTrue();
	}

	@ParameterizedTest(autoCloseArguments = false)
	@MethodSource("databases")
	void admitsNoMoreWhenAllComeAtOnce(DataSource database) throws Exception {
		Limit limit = new Limit(20, Duration.ofHours(1));
		List<Throttle> nodes = List.of(node(database).of("crowd", limit), node(database).of("crowd", limit));
		ExecutorService crowd = Executors.newFixedThreadPool(8);

		List<Callable<Boolean>> attempts = IntStream.range(0, 60)
			.mapToObj((number) -> (Callable<Boolean>) () -> nodes.get(number % 2).admits("10.1.1.1"))
			.toList();
		List<Future<Boolean>> answers = crowd.invokeAll(attempts);
		crowd.shutdown();

		assertThat(answers.stream().filter(ThrottleTests::admitted)).hasSize(20);
	}

	@ParameterizedTest(autoCloseArguments = false)
	@MethodSource("databases")
	void takesBackWhatARightfulAttemptCost(DataSource database) {
		Throttle throttle = node(database).of("forgiving", TWO_A_MINUTE);
		throttle.admits("klara");
		throttle.admits("klara");

		throttle.forgive("klara");

		assertThat(throttle.admits("klara")).isTrue();
		assertThat(throttle.admits("klara")).isFalse();
	}

	@ParameterizedTest(autoCloseArguments = false)
	@MethodSource("databases")
	void admitsOneMoreAfterAPause(DataSource database) {
		Throttle throttle = node(database).of("pausing", TWO_A_MINUTE);
		throttle.admits("klara");
		throttle.admits("klara");

		passTime(database, TWO_A_MINUTE.pause());

		assertThat(throttle.admits("klara")).isTrue();
		assertThat(throttle.admits("klara")).isFalse();
	}

	@ParameterizedTest(autoCloseArguments = false)
	@MethodSource("databases")
	void neitherKeepsWhoTriedNorRowsThatSayNothing(DataSource database) {
		Throttles node = node(database);
		node.of("old", TWO_A_MINUTE).admits("klara");
		passTime(database, Duration.ofDays(1));
		node.of("new", TWO_A_MINUTE).admits("klara");

		node.forget();

		assertThat(JdbcClient.create(database).sql("select key_hash from throttle").query(String.class).list())
			.singleElement()
			.asString()
			.matches("[0-9a-f]{64}");
	}

	@ParameterizedTest(autoCloseArguments = false)
	@MethodSource("databases")
	void countsOutsideTransactionsOnly(DataSource database) {
		Throttle throttle = node(database).of("inside", TWO_A_MINUTE);
		TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));

		assertThatIllegalStateException()
			.isThrownBy(() -> transaction.executeWithoutResult((status) -> throttle.admits("klara")))
			.withMessageContaining("before a transaction");
	}

	@Test
	void readsALimitAsSettingsWriteIt() {
		assertThat(Limit.valueOf("10/15m")).isEqualTo(new Limit(10, Duration.ofMinutes(15))).hasToString("10/15m");
		assertThat(Limit.valueOf("60 / 1h").pause()).isEqualTo(Duration.ofMinutes(1));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "10", "10/", "0/1m", "-1/1m", "10/15", "viele/1m", "100/10ms" })
	void refusesWhatIsNoLimit(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> Limit.valueOf(text));
	}

	@ParameterizedTest
	@CsvSource({ "2001:db8:1:2::3, 2001:db8:1:2:ffff::4, true", "2001:db8:1:2::3, 2001:db8:1:3::3, false",
			"203.0.113.1, 203.0.113.2, false", "203.0.113.1, ::ffff:203.0.113.1, true",
			"[2001:db8::1], 2001:db8::2, true", "unfug:zzz, unfug:zzy, false" })
	void takesTheAddressesOfAHouseholdForOne(String one, String other, boolean same) {
		assertThat(NetworkAddress.of(one).equals(NetworkAddress.of(other))).isEqualTo(same);
	}

	private static Throttles node(DataSource database) {
		return new Throttles(JdbcClient.create(database));
	}

	private static void passTime(DataSource database, Duration time) {
		JdbcClient.create(database)
			.sql("update throttle set restored_at = restored_at - ?")
			.param(time.toMillis())
			.update();
	}

	private static boolean admitted(Future<Boolean> answer) {
		try {
			return answer.get();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
