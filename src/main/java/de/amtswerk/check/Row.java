package de.amtswerk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

import org.camunda.bpm.model.dmn.instance.DecisionTable;

/** A row of a decision table as what its cells let through. */
record Row(int number, org.camunda.bpm.model.dmn.instance.Rule rule, List<Cell> cells) {

	static List<Row> of(DecisionTable table) {
		List<Row> rows = new ArrayList<>();
		table.getRules()
			.forEach((rule) -> rows.add(new Row(rows.size() + 1, rule,
					rule.getInputEntries().stream().map((cell) -> Cell.read(cell.getTextContent())).toList())));
		return rows;
	}

	boolean isEmpty() {
		return this.cells.stream().anyMatch(Cell::isEmpty);
	}

	boolean meets(Row other) {
		return both(other, Cell::meets);
	}

	boolean covers(Row other) {
		return both(other, Cell::covers);
	}

	private boolean both(Row other, BiPredicate<Cell, Cell> holds) {
		return IntStream.range(0, this.cells.size())
			.allMatch((at) -> holds.test(this.cells.get(at), other.cells.get(at)));
	}

}
