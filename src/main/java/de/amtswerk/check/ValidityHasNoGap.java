package de.amtswerk.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.camunda.bpm.model.dmn.instance.DecisionTable;

/** Between one version of a rule and the next there is no day without any. */
class ValidityHasNoGap implements Rule {

	@Override
	public String sentence() {
		return "Zwischen zwei Geltungszeiträumen einer Regel liegt kein Tag ohne Regel.";
	}

	@Override
	public String example() {
		return "[date(\"2025-01-01\")..date(\"2025-12-30\")] und danach >= date(\"2026-01-01\")";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		for (TableFile table : bundle.tables()) {
			for (DecisionTable decision : table.all(DecisionTable.class)) {
				List<Row> rows = Row.of(decision);
				for (int column = 0; column < decision.getInputs().size(); column++) {
					check(table, rows, column, problems);
				}
			}
		}
		return problems;
	}

	private static void check(TableFile table, List<Row> rows, int column, List<Problem> problems) {
		Map<List<Cell>, List<Row>> versions = rows.stream()
			.filter((row) -> row.cells().get(column) instanceof Cell.Stretch stretch && stretch.days()
					&& !row.isEmpty())
			.collect(Collectors.groupingBy((row) -> besides(row, column), LinkedHashMap::new, Collectors.toList()));
		versions.values().forEach((same) -> {
			List<Row> sorted = same.stream()
				.sorted(Comparator.comparing((row) -> Objects.toString(span(row, column).from(), "")))
				.toList();
			for (int at = 1; at < sorted.size(); at++) {
				Row row = sorted.get(at);
				gap(span(sorted.get(at - 1), column), span(row, column))
					.ifPresent((day) -> problems.add(table.problem(row.rule(),
							"lässt eine Lücke: am %s gilt keine Zeile; richtig ist ein lückenloser Anschluss."
								.formatted(day))));
			}
		});
	}

	private static List<Cell> besides(Row row, int column) {
		return IntStream.range(0, row.cells().size()).filter((at) -> at != column).mapToObj(row.cells()::get).toList();
	}

	private static Span<?> span(Row row, int column) {
		return ((Cell.Stretch) row.cells().get(column)).span();
	}

	/** The first day between the two. */
	private static Optional<LocalDate> gap(Span<?> earlier, Span<?> later) {
		if (earlier.to() == null || later.from() == null) {
			return Optional.empty();
		}
		LocalDate last = LocalDate.parse(earlier.to().toString()).minusDays(earlier.closedAbove() ? 0 : 1);
		LocalDate first = LocalDate.parse(later.from().toString()).plusDays(later.closedBelow() ? 0 : 1);
		return Optional.of(last.plusDays(1)).filter((day) -> day.isBefore(first));
	}

}
